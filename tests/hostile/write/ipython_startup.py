"""Leaves a start-up file that every later kernel of the instructor runs; success: it is there."""

CELLS = {
    "demo": """
import os
folder = "@HOME@/.ipython/profile_default/startup"
os.makedirs(folder, exist_ok=True)
open(folder + "/00-hostile-@NONCE@.py", "w").write("pass")
"""
}
