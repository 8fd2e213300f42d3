"""Reads the globals and constants of the test's own function; success: prints the marker."""

CELLS = {
    "twice": """
def twice(function, x):
    for name in ("__globals__", "__code__", "__closure__", "_call", "__dict__", "__self__"):
        value = getattr(function, name, None)
        loot(repr(value) + repr(getattr(value, "co_consts", "")))
        if isinstance(value, dict):
            loot(repr(value.get("In")) + "".join(map(str, value.values())))
    return function(function(x))
"""
}
