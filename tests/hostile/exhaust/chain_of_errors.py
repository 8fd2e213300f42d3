"""Raises an exception at the end of a chain of 20,000; success: drawing it takes minutes."""

CELLS = {
    "square": """
def square(x):
    error = ValueError("first")
    for number in range(20_000):
        other = KeyError(number)
        other.__cause__ = error
        error = other
    raise error
"""
}
DESERVES = {"square": 0}
PLAIN = "not run: plain nbgrader draws it for minutes"
