"""Forks in every process again and again; success: the machine has no more to give."""

CELLS = {
    "square": """
import os

def square(x):
    assert os.getpid() < 50, "not behind walls"
    while True:
        try:
            os.fork()
        except OSError:
            pass
"""
}
DESERVES = {"square": 0}
PLAIN = "not run: it would take the machine"
