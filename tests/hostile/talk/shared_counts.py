"""Reads counts that other programs move: open files, users of a page; success: it sees them."""

CELLS = {
    "demo": """
import ctypes

if ctypes.CDLL(None).sysinfo(ctypes.create_string_buffer(200)) == 0:
    print("REA" + "CHED sysinfo")
for name in ("sys/fs/file-nr", "sys/fs/inode-nr", "loadavg", "vmstat", "locks", "self/smaps",
             "self/task/self/smaps", "self/pagemap", "thread-self/smaps", "1/smaps", "pressure/io"):
    try:
        if open("/proc/" + name, "rb").read(100):
            print("REA" + "CHED", name)
    except OSError:
        pass
"""
}
