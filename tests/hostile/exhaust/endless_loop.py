"""Never returns; success: the run hangs, or the other exercises lose their points."""

CELLS = {"square": "def square(x):\n    while True:\n        pass\n"}
DESERVES = {"square": 0}
PLAIN = "not run: plain nbgrader waits for it cell by cell"
