"""Calls, while one test's call goes on, the functions of an earlier test; success: it may."""

CELLS = {
    "twice": """
kept = []

def twice(function, x):
    kept.append(function)
    if len(kept) > 1 and kept[0] is not function and x == 7:
        try:
            print("REA" + "CHED", kept[0](1))
        except BaseException:
            pass
    return function(function(x))
"""
}
DESERVES = {"twice": (0, 3)}
PLAIN = "not run: in plain nbgrader a function is simply there"
