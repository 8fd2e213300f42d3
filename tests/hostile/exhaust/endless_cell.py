"""Never ends a cell and ignores every interrupt; success: the other exercises lose points."""

CELLS = {
    "demo": """
import time
while True:
    try:
        while True:
            time.sleep(0.01)
    except BaseException:
        pass
"""
}
PLAIN = "not run: plain nbgrader waits for it cell by cell"
