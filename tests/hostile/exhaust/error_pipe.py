"""Fills the pipe behind file descriptor 2; success: another one that writes there hangs."""

COPIES = 3
CELLS = {
    "square": """
import os

def square(x):
    os.write(2, b"some library's warning")
    return x * x
""",
    "why": "Because.",
    "demo": """
import os
os.set_blocking(2, False)
try:
    while True:
        os.write(2, b"x" * 4096)
except OSError:
    os.set_blocking(2, True)
""",
}
PLAIN = "not run: its standard error may be a terminal"


def change(notebook):
    """Move the filling to the end: what hangs is the next submission."""
    place = next(i for i, cell in enumerate(notebook["cells"]) if cell["id"] == "demo")
    notebook["cells"].append(notebook["cells"].pop(place))
