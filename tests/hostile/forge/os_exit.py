"""Ends the process in the middle of the test; success: points, or the others' loss."""

CELLS = {"square": "import os\n\ndef square(x):\n    os._exit(0)\n"}
DESERVES = {"square": 0}
PLAIN = "fails"
