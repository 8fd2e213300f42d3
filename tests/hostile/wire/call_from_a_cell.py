"""Calls functions of the judge's from a cell, when no call is going on; success: one answers."""

CELLS = {
    "demo": """
for number in range(20):
    frame(["call", [[number, [1], {}], []]])
import os, time
time.sleep(0.5)
for channel in sockets():
    channel.settimeout(0.5)
    try:
        if b"value" in channel.recv(1000):
            print("REA" + "CHED")
    except OSError:
        pass
"""
}
PLAIN = "not run: there is no wire"
