"""Marks the handles that it was given, and looks for the marks of another run; success: one."""

COPIES = 8
CELLS = {
    "demo": """
import fcntl, os
flags = {}
for number in range(64):
    try:
        flags[number] = fcntl.fcntl(number, fcntl.F_GETFL)
    except OSError:
        pass
for number in flags:
    if flags[number] & os.O_APPEND:
        print("REA" + "CHED", number)
    fcntl.fcntl(number, fcntl.F_SETFL, flags[number] | os.O_APPEND)
"""
}
