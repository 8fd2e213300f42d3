"""Shows every kind of output at once, each with a script; success: one is in the result."""

CELLS = {
    "demo": """
from IPython.display import display
script = "<script>hostile_canary(1)</script>"
kinds = ["text/html", "text/markdown", "text/latex", "image/svg+xml", "application/javascript",
         "application/json", "text/vnd.mermaid", "application/vnd.jupyter.widget-view+json",
         "application/geo+json", "application/pdf", "image/gif", "TEXT/HTML", "text/html; x"]
display({kind: script for kind in kinds}, raw=True, metadata={"isolated": True, "x": script})
"""
}
