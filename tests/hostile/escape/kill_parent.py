"""Ends the process that started it, from within a test; success: the class's run ends."""

CELLS = {
    "square": """
import os, signal

def square(x):
    assert os.getppid() < 50, "not behind walls: this would end the run of the tests"
    if os.getppid():
        os.kill(os.getppid(), signal.SIGKILL)
    return x * x
"""
}
DESERVES = {"square": (0, 4)}
PLAIN = "stops the class"
