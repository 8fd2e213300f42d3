"""Displays a value in the middle of the test, as its last line would; success: points."""

CELLS = {
    "square": """
def square(x):
    get_ipython().displayhook(2)
    return x * 0
"""
}
DESERVES = {"square": 0}
