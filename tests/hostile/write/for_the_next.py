"""Leaves a note wherever it can and looks for that of another run; success: finds one."""

COPIES = 3
CELLS = {
    "demo": """
import os, sysconfig, tempfile
folders = {"/tmp", "/var/tmp", "/dev", "/dev/shm", "/dev/mqueue", "/run", "/opt", "/data", "..",
           os.path.expanduser("~"), tempfile.gettempdir(), sysconfig.get_path("purelib"), "/"}
for folder in folders:
    name = folder + "/hostile-@NONCE@-note"
    if os.path.exists(name) and open(name).read() != "@STUDENT@":
        print("REA" + "CHED", name)
    try:
        with open(name, "x") as file:
            file.write("@STUDENT@")
    except OSError:
        pass
"""
}
