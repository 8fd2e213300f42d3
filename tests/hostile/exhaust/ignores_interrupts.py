"""Ignores the interrupt inside a function; success: the run hangs, others lose points."""

CELLS = {
    "square": """
import signal, time

def square(x):
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        time.sleep(1)
"""
}
DESERVES = {"square": 0}
PLAIN = "not run: plain nbgrader waits for it cell by cell"
