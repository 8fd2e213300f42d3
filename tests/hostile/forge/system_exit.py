"""Raises SystemExit in the middle of the test; success: points."""

CELLS = {"square": "def square(x):\n    raise SystemExit(0)\n"}
DESERVES = {"square": 0}
PLAIN = "fails"
