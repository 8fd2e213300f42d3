"""Sends JSON that is nested 100,000 deep, and a number of a million digits; success."""

CELLS = {
    "square": """
import struct

def square(x):
    for text in (b"[" * 100_000, b"[" * 900 + b"]" * 900, b"9" * 10**6, b"NaN", b'{"a":' * 5000):
        for channel in sockets():
            channel.sendall(struct.pack("!II", len(text), 0) + text)
    import time
    time.sleep(60)
"""
}
DESERVES = {"square": 0}
PLAIN = "not run: there is no wire"
