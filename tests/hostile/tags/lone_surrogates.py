"""Puts text that no file holds into sources, ids, tags and metadata; success: the run ends."""


def change(notebook):
    """Change every text that may be changed."""
    notebook["metadata"]["\ud800"] = "\udfff"
    for cell in notebook["cells"]:
        cell["metadata"]["\ud800"] = "\udfff"
        if cell["id"] == "why":
            cell["source"] = "Because \ud800."
        if cell["id"] == "demo":
            cell["source"] = "'\ud800'"
            cell["id"] = "\ud800"


MAY_BE_REFUSED = True
PLAIN = "fails"
