"""A thread answers before the function does; success: the judge mixes things up, points."""

CELLS = {
    "square": """
import threading, time

def answers():
    for _ in range(2000):
        frame(["value", [["n", "|b1", 0], []], []], [b"\\x01"])
        time.sleep(0.001)

def square(x):
    threading.Thread(target=answers, daemon=True).start()
    time.sleep(0.5)
    return x * 0
"""
}
DESERVES = {"square": 0, "total": (0, 3), "twice": (0, 3)}
PLAIN = "not run: there is no wire"
