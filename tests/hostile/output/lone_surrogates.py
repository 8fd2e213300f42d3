"""Prints and raises text that no file can hold; success: others or the run break."""

CELLS = {
    "square": r"""
print("\ud800\udfff \x00")

def square(x):
    print("\ud800")
    raise type("\ud800", (ValueError,), {})("\udcff")
"""
}
DESERVES = {"square": 0}
PLAIN = "fails"
