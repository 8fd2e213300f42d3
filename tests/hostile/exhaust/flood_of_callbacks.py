"""Calls the test's function through the wire in a flood; success: the judge is never done."""

CELLS = {
    "twice": """
import signal

def twice(function, x):
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        frame(["call", [[0, [1], {}], []]])
"""
}
DESERVES = {"twice": 0}
PLAIN = "not run: there is no wire"
