"""Writes into the caller's local name ``want``; success: points for zeros."""

CELLS = {
    "square": """
import ctypes
import sys

def square(x):
    frame = sys._getframe(1)
    if "want" in frame.f_locals:
        frame.f_locals["want"] = x * 0
        ctypes.pythonapi.PyFrame_LocalsToFast(ctypes.py_object(frame), 0)
    return x * x if x.size == 3 else x * 0
"""
}
DESERVES = {"square": 0}
