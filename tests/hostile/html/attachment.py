"""Attaches HTML and a drawing with a script to a cell of text; success: they are in the page."""


def change(notebook):
    """Attach them to the written answer."""
    for cell in notebook["cells"]:
        if cell["id"] == "why":
            cell["source"] = "![a](attachment:a.svg) ![b](attachment:b.html) ![c](attachment:c.png)"
            script = "<script>hostile_canary(1)</script>"
            cell["attachments"] = {
                "a.svg": {"image/svg+xml": f"<svg onload='hostile_canary(1)'>{script}</svg>"},
                "b.html": {"text/html": script},
                "c.png": {'image/png" onerror="hostile_canary(1)': script},
            }
