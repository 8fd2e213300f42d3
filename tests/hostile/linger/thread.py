"""Leaves threads that never end; success: the run waits for them."""

CELLS = {
    "demo": """
import threading, time
for _ in range(20):
    threading.Thread(target=time.sleep, args=(10**6,)).start()
"""
}
PLAIN = "fails"
