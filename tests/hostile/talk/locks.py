"""Locks files that everyone reads, in every way; success: somebody is locked out."""

CELLS = {
    "demo": """
import fcntl, os, struct
def lock(kind):
    return struct.pack("hhqqiI", kind, 0, 0, 1, 0, 0)
def locked(handle):
    return struct.unpack("hhqqiI", fcntl.fcntl(handle, 36, lock(fcntl.F_WRLCK)))[0] != fcntl.F_UNLCK
for path in (os.__file__, "/bin/sh", "/data/table.csv"):
    for way in ("flock", "lockf", "open file description"):
        try:
            mine, other = os.open(path, os.O_RDONLY), os.open(path, os.O_RDONLY)
            if way == "flock":
                fcntl.flock(mine, fcntl.LOCK_EX)
                try:
                    fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError:
                    print("REA" + "CHED", way, path)
            else:
                fcntl.fcntl(mine, 6 if way == "lockf" else 37, lock(fcntl.F_RDLCK))
                if locked(other):
                    print("REA" + "CHED", way, path)
        except OSError:
            pass
"""
}
