"""Nests calls back and forth thousands deep over the wire; success: the judge dies."""

CELLS = {
    "twice": """
def twice(function, x):
    import sys
    sys.setrecursionlimit(10**6)
    def deeper(y):
        return function(lambda z: deeper(z))
    for number in range(3000):
        frame(["call", [[0, [["f", number, "deeper"]], {}], []]])
    return deeper(x)
"""
}
DESERVES = {"twice": 0}
PLAIN = "fails"
