"""Reads the environment's variables; success: prints the marker that one holds."""

CELLS = {"demo": "import os\nloot(repr(os.environ))\n"}
