"""Reads what the test's own function refers to, through the collector; success: the marker."""

CELLS = {
    "twice": """
import gc

def twice(function, x):
    seen, todo = set(), [function]
    while todo and len(seen) < 20000:
        thing = todo.pop()
        if id(thing) in seen:
            continue
        seen.add(id(thing))
        if type(thing) is str:
            loot(thing)
        todo += gc.get_referents(thing)
    return function(function(x))
"""
}
