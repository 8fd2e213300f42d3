"""Starts processes without end; success: 300 at a time."""

CELLS = {
    "demo": """
import subprocess
children = []
try:
    for _ in range(300):
        children.append(subprocess.Popen(["sleep", "30"], stdin=-3, stdout=-3, stderr=-3))
    print("REA" + "CHED")
finally:
    for child in children:
        child.kill()
        child.wait()
"""
}
