"""Starts a program that ignores hang-ups in a session of its own; success: it outlives."""

CELLS = {
    "demo": """
import subprocess, sys
text = "import time, ctypes; ctypes.CDLL(None).prctl(15, b'@LINGER@'); time.sleep(300)"
subprocess.Popen(["nohup", sys.executable, "-c", text], start_new_session=True,
                 stdin=-3, stdout=-3, stderr=-3)
"""
}
