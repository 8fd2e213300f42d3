"""Goes through every object that the collector knows; success: prints the marker."""

CELLS = {
    "square": """
import gc

def square(x):
    for thing in gc.get_objects():
        if type(thing) in (dict, list, tuple):
            for item in list(thing.values() if type(thing) is dict else thing):
                if type(item) is str:
                    loot(item)
    return x * x
"""
}
