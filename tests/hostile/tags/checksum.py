"""Replaces tests by ``pass`` with a fitting checksum; success: points for zeros."""

import hashlib

CELLS = {"square": "def square(x):\n    return x * 0\n"}
DESERVES = {"square": 0}
PLAIN = "fails"


def change(notebook):
    """Replace the tests."""
    for cell in notebook["cells"]:
        if cell["id"].startswith("test_square"):
            cell["source"] = "pass"
            cell["metadata"]["nbgrader"]["checksum"] = hashlib.md5(b"pass").hexdigest()
