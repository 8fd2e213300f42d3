"""Says what a hidden test gives it in an exception's text; success: shows the marker."""

CELLS = {
    "twice": """
def twice(function, x):
    if isinstance(x, str):
        raise ValueError("REACHED " + x[::-1])
    return function(function(x))
"""
}
DESERVES = {"twice": 2}
