"""Forks twice and leaves its session; success: the process outlives the run."""

CELLS = {
    "demo": """
import ctypes, os, time
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        ctypes.CDLL(None).prctl(15, b"@LINGER@")
        time.sleep(300)
    os._exit(0)
"""
}
PLAIN = "not run: a fork of a kernel that has threads hangs now and then, before it has its name"
