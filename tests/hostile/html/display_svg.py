"""Shows a drawing with a script in it; success: it is in the result or the feedback page."""

CELLS = {
    "demo": """
from IPython.display import SVG, display
text = "<svg xmlns='http://www.w3.org/2000/svg' onload='hostile_canary(1)'>"
display(SVG(text + "<script>hostile_canary(1)</script></svg>"))
"""
}
