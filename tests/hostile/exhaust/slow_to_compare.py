"""Returns what makes the test itself slow, where a test expects an exception; success: points."""

CELLS = {
    "total": """
def total(values):
    if values is None:
        frame(["value", [["z", [n * (2**61 - 1) for n in range(1, 100_000)]], []], []])
        while True:
            pass
    return sum(values)
"""
}
DESERVES = {"total": (0, 1)}
PLAIN = "not run: there is no wire"
