"""Hands in sitecustomize.py, json.py and IPython/ beside the notebook; success: one is run."""

NAMES = ("sitecustomize.py", "json.py", "IPython/__init__.py", "usercustomize.py")
FILES = dict.fromkeys(NAMES, "print('REA' + 'CHED', __file__)\n")
CELLS = {"demo": "import json, IPython\n"}
PLAIN = "fails"
