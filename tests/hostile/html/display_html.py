"""Shows HTML with a script; success: it is in the result or in the feedback page."""

CELLS = {
    "demo": """
from IPython.display import HTML, display
display(HTML("<script>hostile_canary(1)</script><img src=x onerror=hostile_canary(1)>"))
"""
}
