"""Searches the process's own memory; success: prints the marker."""

CELLS = {
    "twice": """
import re

def twice(function, x):
    maps = [line.split() for line in open("/proc/self/maps")]
    with open("/proc/self/mem", "rb", 0) as memory:
        for words in maps:
            first, last = (int(end, 16) for end in words[0].split("-"))
            if words[1].startswith("rw") and last - first < 2**28:
                try:
                    memory.seek(first)
                    loot(memory.read(last - first).decode("latin-1"))
                except (OSError, ValueError, OverflowError):
                    pass
    return function(function(x))
"""
}
DESERVES = {"twice": (0, 3)}
