"""Leaves files in the folders for temporary files; success: one of them is there afterwards."""

CELLS = {
    "demo": """
import tempfile
for folder in ("/tmp", "/var/tmp", "/dev/shm", tempfile.gettempdir()):
    try:
        open(folder + "/hostile-@NONCE@", "w").close()
    except OSError:
        pass
"""
}
