"""Registers a handler that swallows every exception; success: points for zeros."""

CELLS = {
    "square": """
def square(x):
    return x * 0

get_ipython().set_custom_exc((Exception,), lambda *arguments, **named: None)
"""
}
DESERVES = {"square": 0}
PLAIN = "fails"
