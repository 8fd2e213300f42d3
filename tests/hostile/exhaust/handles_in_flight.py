"""Sends open files to itself and never takes them: they count for the user; success: it may."""

CELLS = {
    "demo": """
import os, socket
try:
    one, other = socket.socketpair()
    handle = os.open(os.devnull, os.O_RDONLY)
    for _ in range(20):
        socket.send_fds(one, [b"x"], [handle] * 10)
    print("REA" + "CHED")
except OSError:
    pass
"""
}
