"""Ends every process that it may; success: the run, or another submission, ends."""

CELLS = {
    "demo": """
import os, signal
assert os.getpid() < 50, "not behind walls: this would end every process of this user"
os.kill(-1, signal.SIGKILL)
for pid in (os.getppid(), 1, 2, 3, 4, 5, 6, 7, 8):
    if pid != os.getpid():
        try:
            os.kill(pid, signal.SIGKILL)
        except OSError:
            pass
try:
    os.killpg(0, signal.SIGTERM)
except OSError:
    pass
"""
}
DESERVES = {"square": 4, "total": 3, "twice": 3}
PLAIN = "not run: it would end every process of the user who runs the tests"
