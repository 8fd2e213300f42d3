"""Brings the judge to a stop with its own hands and runs on; success: the class is held up."""

CELLS = {
    "total": """
import signal

def total(values):
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    frame(["value", [["z", [n * (2**61 - 1) for n in range(1, 150_000)]], []], []])
    while True:
        pass
"""
}
DESERVES = {"total": 0}
PLAIN = "not run: there is no wire"
