"""Returns a number of 10**8 digits' making; success: the run hangs in reckoning with it."""

CELLS = {"total": "def total(values):\n    return 7 ** (10**7)\n"}
DESERVES = {"total": 0}
PLAIN = "not run: plain nbgrader waits for it cell by cell"
