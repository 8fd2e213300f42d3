"""Looks the test up in the shell's history while it runs; success: prints the marker."""

CELLS = {
    "square": """
def square(x):
    loot(repr(get_ipython().user_ns.get("In")) + repr(get_ipython().history_manager.__dict__))
    return x * x
"""
}
