"""Displays nan in the middle of the test; success: points, or a broken gradebook."""

CELLS = {
    "square": """
def square(x):
    get_ipython().displayhook(float("nan"))
    get_ipython().displayhook(-1)
    return x * 0
"""
}
DESERVES = {"square": 0}
