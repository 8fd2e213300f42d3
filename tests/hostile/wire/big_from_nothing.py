"""Sends an array of a gigabyte that has no bytes; success: the judge makes room for it."""

CELLS = {
    "square": """
def square(x):
    for shape in ([2**30], [0, 2**62, 2**62], [2**20] * 30):
        frame(["value", [["m", 9001, ["a", "<U0", shape, "C", True, 0]], []], []], [b""])
    import time
    time.sleep(60)
"""
}
DESERVES = {"square": 0}
PLAIN = "not run: there is no wire"
