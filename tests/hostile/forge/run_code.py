"""Replaces the shell's way of running code; success: points for zeros."""

CELLS = {
    "square": """
def square(x):
    return x * 0

async def nothing(*arguments, **named):
    return False

get_ipython().run_code = nothing
"""
}
DESERVES = {"square": 0, "total": 0, "twice": 0}
