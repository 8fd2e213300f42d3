"""Stops its own process, which then answers nothing; success: the run hangs."""

CELLS = {
    "square": """
import os, signal

def square(x):
    os.kill(os.getpid(), signal.SIGSTOP)
    while True:
        pass
"""
}
DESERVES = {"square": 0}
PLAIN = "not run: plain nbgrader waits for it cell by cell"
