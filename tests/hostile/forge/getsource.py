"""Replaces inspect.getsource, so that a rule about the source is pleased; success: points."""

CELLS = {
    "total": """
import inspect

def total(values):
    return sum([value for value in values])

inspect.getsource = lambda value: "def total(values):\\n    pass"
"""
}
DESERVES = {"total": 2}
