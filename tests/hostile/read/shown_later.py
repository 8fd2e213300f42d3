"""Keeps what a hidden test gives it for a cell that comes later; success: prints the marker."""

CELLS = {
    "twice": """
seen = []

def twice(function, x):
    seen.append(x)
    return function(function(x))
""",
    "demo": "print(square(np.array([2.0])))\nloot(repr(seen))",
}
