"""Allocates arrays that nobody has the memory for; success: the run or its exercises die."""

CELLS = {"square": "def square(x):\n    return np.ones((10**6, 10**6))\n"}
DESERVES = {"square": 0}
PLAIN = "fails"
