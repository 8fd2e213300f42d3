"""Adds a line to .bashrc and .profile; success: it is there."""

CELLS = {
    "demo": """
for name in (".bashrc", ".profile"):
    with open("@HOME@/" + name, "a") as file:
        file.write("# hostile-@NONCE@\\n")
"""
}
