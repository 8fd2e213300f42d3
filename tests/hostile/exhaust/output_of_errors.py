"""Raises errors with texts of many megabytes; success: a result of more than 20 MB."""

CELLS = {
    "square": "def square(x):\n    raise ValueError('x' * (12 * 2**20))\n",
    "demo": "raise ValueError('x' * (12 * 2**20))\n",
}
DESERVES = {"square": 0}
