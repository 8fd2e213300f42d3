"""Puts tags into ids, tags and names of languages; success: they leave their attributes."""


def change(notebook):
    """Change the metadata of every cell."""
    text = '"><script>hostile_canary(1)</script><a class="'
    notebook["metadata"]["language_info"] = {"name": text, "pygments_lexer": text}
    notebook["metadata"]["kernelspec"]["display_name"] = text
    for cell in notebook["cells"]:
        cell["metadata"]["tags"] = ["x", text]
        cell["metadata"]["jupyter"] = {"source_hidden": text}


MAY_BE_REFUSED = True
PLAIN = "fails"
