"""Returns an array and goes on writing to it in a thread; success: points for zeros."""

CELLS = {
    "square": """
import sys, threading

def square(x):
    result = x * 0
    frame = sys._getframe(1)
    def later():
        for _ in range(200):
            want = frame.f_locals.get("want")
            if want is not None:
                result[...] = want
    thread = threading.Thread(target=later)
    thread.start()
    thread.join()
    return result
"""
}
DESERVES = {"square": 0}
