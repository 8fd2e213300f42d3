"""Sends answers without end, faster than they can be read; success: the judge is never done."""

CELLS = {
    "square": """
import signal, threading

def flood():
    try:
        while True:
            frame(["call", [[0, [1], {}], []]])
    except OSError:
        pass

def square(x):
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for _ in range(4):
        threading.Thread(target=flood, daemon=True).start()
    while True:
        pass
"""
}
DESERVES = {"square": 0}
PLAIN = "not run: there is no wire"
