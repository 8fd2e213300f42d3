"""Becomes another user, or takes back capabilities; success: it may."""

CELLS = {
    "demo": """
import ctypes, os, subprocess
libc = ctypes.CDLL(None)
header = (ctypes.c_uint32 * 2)(0x20080522, 0)
every = (ctypes.c_uint32 * 6)(*[0xFFFFFFFF] * 6)
if libc.capset(header, every) == 0:
    print("REA" + "CHED capabilities")
for change in (os.setuid, os.setgid):
    try:
        change(12345)
        print("REA" + "CHED", change)
    except OSError:
        pass
for words in (["sudo", "-n", "id"], ["su", "-c", "id"], ["mount", "-t", "tmpfs", "x", "/tmp"]):
    try:
        if subprocess.run(words, stdin=-3, capture_output=True, timeout=5).returncode == 0:
            print("REA" + "CHED", words)
    except (OSError, subprocess.TimeoutExpired):
        pass
"""
}
PLAIN = "not run: it depends on who runs it"
