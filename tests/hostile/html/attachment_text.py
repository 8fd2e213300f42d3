"""Attaches pictures whose names and data no file holds, or leave their attribute."""


def change(notebook):
    """Attach them to the written answer."""
    script = '"><script>hostile_canary(1)</script><img alt="'
    for cell in notebook["cells"]:
        if cell["id"] == "why":
            names = ["\ud800.png", f"x{script}.png", "ok.png"]
            cell["attachments"] = {
                names[0]: {"image/png": "aGVsbG8="},
                names[1]: {"image/png": script},
                names[2]: {"image/png": "\udfff", "image/jpeg": script, "image/gif": script},
            }
            cell["source"] = (
                "![a](attachment:ok.png) ![" + script + "](attachment:" + names[1] + ")"
            )


MAY_BE_REFUSED = True
PLAIN = "fails"
