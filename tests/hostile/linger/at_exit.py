"""Starts a process when its own ends; success: it outlives the run."""

CELLS = {
    "demo": """
import atexit, subprocess, sys
text = "import time, ctypes; ctypes.CDLL(None).prctl(15, b'@LINGER@'); time.sleep(300)"
atexit.register(subprocess.Popen, [sys.executable, "-c", text], start_new_session=True)
"""
}
