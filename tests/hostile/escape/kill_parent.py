"""Ends the process that started it, from within a test; success: the class's run ends."""

CELLS = {
    "square": """
import contextlib, os, signal

parent = os.getppid()

def square(x):
    assert parent < 50, "not behind walls: this would end the run of the tests"
    if parent:
        with contextlib.suppress(ProcessLookupError):
            os.kill(parent, signal.SIGKILL)
    return x * x
"""
}
DESERVES = {"square": (0, 4)}
PLAIN = "stops the class"
