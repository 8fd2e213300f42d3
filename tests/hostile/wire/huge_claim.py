"""Announces a frame of many gigabytes; success: the judge makes room for it."""

CELLS = {
    "square": """
import struct, time

def square(x):
    for channel in sockets():
        channel.sendall(struct.pack("!IIQQ", 100, 2, 2**62, 2**40))
    time.sleep(60)
"""
}
DESERVES = {"square": 0}
PLAIN = "not run: there is no wire"
