"""Shows a picture whose data leave the attribute; success: the script is in the page."""

CELLS = {
    "demo": """
from IPython.display import display
text = 'iVBORw0KGgo"/><script>hostile_canary(1)</script><img src="'
display({"image/png": text, "image/jpeg": text, "text/plain": text}, raw=True,
        metadata={"image/png": {"width": '1" onload="hostile_canary(1)'}})
"""
}
