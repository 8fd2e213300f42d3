"""Matches a regular expression that backtracks for years; success: the run hangs."""

CELLS = {"total": "import re\n\ndef total(values):\n    return re.match('(a*)*(a*)*b', 'a' * 40)\n"}
DESERVES = {"total": 0}
PLAIN = "not run: plain nbgrader waits for it cell by cell"
