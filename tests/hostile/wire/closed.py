"""Closes its end of the wire; success: the judge waits for ever, others lose points."""

CELLS = {
    "square": """
import time

def square(x):
    for channel in sockets():
        channel.shutdown(2)
        channel.close()
    time.sleep(60)
"""
}
DESERVES = {"square": 0}
PLAIN = "not run: it would only break its own kernel"
