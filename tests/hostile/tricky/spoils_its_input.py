"""Zeroes its argument, so that a test which reckons afterwards expects zeros; success: points."""

CELLS = {"square": "def square(x):\n    x[...] = 0\n    return x\n"}
DESERVES = {"square": 0}
PLAIN = "fails"
