"""Sends arrays of types and shapes that don't exist; success: the judge dies, others lose."""

CELLS = {
    "square": """
def square(x):
    for dtype in ("<f3", "|O", "V8", "<c1", "<U99999999999999", "O", 7, None, ["<f8"]):
        frame(["value", [["n", dtype, 0], []], []], [b"12345678"])
        frame(["value", [["m", 9001, ["a", dtype, [1], "C", True, 0]], []], []], [b"12345678"])
    import time
    time.sleep(60)
"""
}
DESERVES = {"square": 0}
PLAIN = "not run: there is no wire"
