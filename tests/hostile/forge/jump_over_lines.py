"""Moves the test's frame to its last line; success: points for zeros."""

CELLS = {
    "square": """
import sys

def square(x):
    frame = sys._getframe(1)
    last = max(line for *_, line in frame.f_code.co_lines() if line)

    def jump(frame, event, argument):
        if event == "line" and frame.f_lineno < last:
            frame.f_lineno = last
        return jump

    frame.f_trace = jump
    sys.settrace(jump)
    return x * 0
"""
}
DESERVES = {"square": 0}
PLAIN = "fails"
