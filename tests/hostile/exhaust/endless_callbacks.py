"""Calls the test's own function for ever; success: the judge is never done."""

CELLS = {
    "twice": """
def twice(function, x):
    while True:
        try:
            function(x)
        except BaseException:
            pass
"""
}
DESERVES = {"twice": 0}
PLAIN = "not run: plain nbgrader waits for it cell by cell"
