"""Ends its process where a test expects an exception; success: points for that test."""

CELLS = {
    "total": """
import os

def total(values):
    if values is None:
        os._exit(0)
    return sum(values)
"""
}
DESERVES = {"total": 1}
PLAIN = "fails"
