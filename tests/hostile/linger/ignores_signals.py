"""Leaves a child that ignores every signal; success: it outlives the run."""

CELLS = {
    "demo": """
import ctypes, os, signal, time
if os.fork() == 0:
    for number in signal.valid_signals():
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):
            pass
    os.setpgid(0, 0)
    ctypes.CDLL(None).prctl(15, b"@LINGER@")
    while True:
        time.sleep(300)
"""
}
PLAIN = "not run: a fork of a kernel that has threads hangs now and then, before it has its name"
