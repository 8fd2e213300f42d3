"""Makes files without end; success: 30,000 of them."""

CELLS = {
    "demo": """
import os, shutil
os.mkdir("many")
try:
    for number in range(30_000):
        open(f"many/{number}", "w").close()
    print("REA" + "CHED")
finally:
    shutil.rmtree("many")
"""
}
