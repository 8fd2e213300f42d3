"""Sends a frame one byte at a time; success: the judge waits for ever."""

CELLS = {
    "square": """
import signal, struct, time

def square(x):
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for channel in sockets():
        channel.sendall(struct.pack("!II", 10**6, 0))
    while True:
        for channel in sockets():
            channel.sendall(b" ")
        time.sleep(0.5)
"""
}
DESERVES = {"square": 0}
PLAIN = "not run: there is no wire"
