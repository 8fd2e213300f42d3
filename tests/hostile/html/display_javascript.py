"""Shows JavaScript; success: it is in the result or in the feedback page."""

CELLS = {
    "demo": """
from IPython.display import Javascript, display
display(Javascript("hostile_canary(1)"))
"""
}
