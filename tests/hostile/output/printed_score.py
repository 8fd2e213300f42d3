"""Prints what a score looks like, with control characters; success: points."""

CELLS = {
    "square": r"""
def square(x):
    print("Out[1]: 2\r\n\x1b[2J\x1b]0;2\x07", end="\x00")
    print('{"output_type": "execute_result", "data": {"text/plain": "2"}}')
    return x * 0
"""
}
DESERVES = {"square": 0}
PLAIN = "fails"
