"""Asks to be told of every cell before it runs; success: prints the marker."""

CELLS = {
    "square": """
def square(x):
    return x * x

get_ipython().events.register("pre_run_cell", lambda about: loot(str(about.raw_cell)))
"""
}
