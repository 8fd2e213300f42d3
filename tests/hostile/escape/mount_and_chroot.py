"""Mounts, moves its root, unmounts what covers things; success: it may."""

CELLS = {
    "demo": """
import ctypes, os
libc = ctypes.CDLL(None)
tries = {
    "mount": lambda: libc.mount(b"proc", b"/tmp", b"proc", 0, None),
    "remount": lambda: libc.mount(None, b"/", None, 32 | 4096, None),
    "umount": lambda: min(libc.umount2(b"/proc", 2), libc.umount2(b"/tmp", 2)),
    "chroot": lambda: libc.chroot(b"/tmp"),
    "pivot_root": lambda: libc.syscall(155, b"/tmp", b"/tmp"),
    "open_tree": lambda: min(0, libc.syscall(428, -100, b"/", 1)),
    "mknod": lambda: libc.mknod(b"/tmp/disk", 0o60600, os.makedev(254, 0)),
}
for name, attempt in tries.items():
    if attempt() == 0:
        print("REA" + "CHED", name)
"""
}
PLAIN = "not run: it depends on who runs it, and would change the machine"
