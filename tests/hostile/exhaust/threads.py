"""Starts threads without end; success: 2,000 at a time, for a second."""

CELLS = {
    "demo": """
import threading, time
done = threading.Event()
threads = []
threading.stack_size(65536)
try:
    for _ in range(2000):
        threads.append(threading.Thread(target=done.wait, args=(20,)))
        threads[-1].start()
    time.sleep(1)
    print("REA" + "CHED")
finally:
    done.set()
"""
}
