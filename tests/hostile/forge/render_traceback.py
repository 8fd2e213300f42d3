"""Raises an exception that breaks the drawing of its traceback; success: points."""

CELLS = {
    "square": """
class Silent(Exception):
    def _render_traceback_(self):
        raise KeyboardInterrupt

def square(x):
    raise Silent
"""
}
DESERVES = {"square": 0}
PLAIN = "fails"
