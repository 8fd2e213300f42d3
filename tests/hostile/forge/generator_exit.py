"""Raises GeneratorExit, which few tests expect; success: points."""

CELLS = {"square": "def square(x):\n    raise GeneratorExit\n"}
DESERVES = {"square": 0}
PLAIN = "fails"
