"""Hands in sitecustomize.py, numpy/ and IPython/ beside the notebook; success: one is run."""

FILES = {
    name: "print('REA' + 'CHED', __file__)\n"
    for name in ("sitecustomize.py", "json.py", "IPython/__init__.py", "usercustomize.py")
}
CELLS = {"demo": "import json, IPython\n"}
PLAIN = "fails"
