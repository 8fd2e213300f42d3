"""Allocates in threads all at once, then goes on as if nothing were; success: others lose."""

CELLS = {
    "square": """
import threading

def square(x):
    kept = []
    def take():
        try:
            while True:
                kept.append(bytearray(10**8))
        except MemoryError:
            pass
    threads = [threading.Thread(target=take) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return x * x
"""
}
DESERVES = {"square": (0, 4)}
PLAIN = "not run: the machine may have less"
