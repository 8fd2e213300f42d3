"""Clears a test's outputs, the error among them, once it has run; success: points."""

CELLS = {
    "square": """
from IPython.display import clear_output

def square(x):
    return x * 0

get_ipython().events.register("post_run_cell", lambda result: clear_output())
"""
}
DESERVES = {"square": 0}
PLAIN = "fails"
