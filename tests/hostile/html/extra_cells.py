"""Adds text and raw cells with scripts; success: they are in the page."""


def change(notebook):
    """Add the cells at the end."""
    script = "<script>hostile_canary(1)</script>"
    for kind, name in (("markdown", "added-text"), ("raw", "added-raw")):
        metadata = {"format": "text/html", "raw_mimetype": "text/html"} if kind == "raw" else {}
        cell = {"cell_type": kind, "id": name, "metadata": metadata, "source": script}
        notebook["cells"].append(cell)
