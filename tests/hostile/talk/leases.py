"""Takes leases on, and notices of, what everyone reads; success: it has one."""

CELLS = {
    "demo": """
import fcntl, os
for path in (os.__file__, "/bin/sh", "/data/table.csv"):
    try:
        handle = os.open(path, os.O_RDONLY)
        fcntl.fcntl(handle, 1024, fcntl.F_RDLCK)
        if fcntl.fcntl(handle, 1025) == fcntl.F_RDLCK:
            print("REA" + "CHED lease on", path)
    except OSError:
        pass
try:
    fcntl.fcntl(os.open("/usr/lib", os.O_RDONLY), 1026, fcntl.DN_ACCESS)
    print("REA" + "CHED notices")
except OSError:
    pass
"""
}
