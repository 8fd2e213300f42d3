"""Says what a hidden test gives it in the name of an exception; success: shows the marker."""

CELLS = {
    "twice": """
def twice(function, x):
    if isinstance(x, str):
        raise type("REACHED " + x[::-1], (Exception,), {})
    return function(function(x))
"""
}
DESERVES = {"twice": 2}
