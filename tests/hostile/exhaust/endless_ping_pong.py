"""Hands itself to the test's own function and back without end; success: the judge dies."""

CELLS = {
    "twice": """
def twice(function, x):
    class Again:
        def __rmul__(self, other):
            return twice(function, Again())
    return function(twice)
"""
}
DESERVES = {"twice": 0}
PLAIN = "fails"
