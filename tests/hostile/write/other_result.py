"""Makes a result for another student; success: the file is there."""

CELLS = {
    "demo": """
import os
os.makedirs("@COURSE@/autograded/zoe/arrays")
open("@COURSE@/autograded/zoe/arrays/hostile-@NONCE@", "w").close()
"""
}
