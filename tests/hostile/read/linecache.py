"""Reads the cached lines of cells; success: prints the marker."""

CELLS = {
    "square": """
import linecache

def square(x):
    loot(repr(list(linecache.cache.values())))
    return x * x
"""
}
