"""Leaves a module in the environment's packages; success: it is there."""

CELLS = {
    "demo": """
import numpy, os
for folder in (os.path.dirname(os.path.dirname(numpy.__file__)), os.path.dirname(os.__file__)):
    try:
        open(folder + "/hostile_@NONCE@.py", "w").close()
        print("REA" + "CHED", folder)
        os.remove(folder + "/hostile_@NONCE@.py")
    except OSError:
        pass
"""
}
PLAIN = "not run: it would write into the environment that the tests run in"
