"""Leaves a usercustomize.py that every later Python of the instructor runs; success."""

CELLS = {
    "demo": """
import os, sys
folder = "@HOME@/.local/lib/python%d.%d/site-packages" % sys.version_info[:2]
os.makedirs(folder, exist_ok=True)
open(folder + "/hostile-@NONCE@.pth", "w").write("import os")
"""
}
