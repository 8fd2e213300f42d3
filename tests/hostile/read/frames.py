"""Reads constants of the calling frames; success: prints the marker."""

CELLS = {
    "square": """
import inspect

def square(x):
    for about in inspect.stack():
        loot(repr(about.frame.f_code.co_consts) + repr(list(about.frame.f_locals.values())))
    return x * x
"""
}
