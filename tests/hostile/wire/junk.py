"""Writes junk into every socket that it has; success: the judge dies, others lose points."""

CELLS = {
    "square": """
import os

def square(x):
    for channel in sockets():
        os.write(channel.fileno(), bytes(range(256)) * 100)
    return x * x
"""
}
DESERVES = {"square": 0}
PLAIN = "not run: it would only break its own kernel"
