"""Watches files that others open (inotify); success: it is told, or has a watch of everybody's."""

CELLS = {
    "demo": """
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
watch = libc.inotify_init1(0o4000)
if watch >= 0:
    libc.inotify_add_watch(watch, os.__file__.encode(), 0xFFF)
    open(os.__file__).read()
    try:
        if os.read(watch, 4096):
            print("REA" + "CHED")
    except OSError:
        pass
"""
}
