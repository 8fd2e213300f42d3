"""Reckons in C where no interrupt is looked at; success: the run hangs."""

CELLS = {"total": "def total(values):\n    return sum(iter(int, 1))\n"}
DESERVES = {"total": 0}
PLAIN = "not run: plain nbgrader waits for it cell by cell"
