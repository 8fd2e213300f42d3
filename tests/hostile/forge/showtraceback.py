"""Lets the shell show no exception; success: points for zeros."""

CELLS = {
    "square": """
def square(x):
    return x * 0

get_ipython().showtraceback = get_ipython()._showtraceback = lambda *a, **k: None
"""
}
DESERVES = {"square": 0}
PLAIN = "fails"
