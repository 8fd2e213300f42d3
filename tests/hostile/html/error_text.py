"""Raises errors whose name, text and lines hold tags; success: a tag arrives unescaped."""

CELLS = {
    "square": """
name = "<script>hostile_canary(1)</script>"
Tagged = type(name, (Exception,), {"_render_traceback_": lambda self: [name, "\\x1b[31m" + name]})

def square(x):
    raise Tagged(name)
""",
    "demo": "raise Tagged(name)\n",
}
DESERVES = {"square": 0}
PLAIN = "fails"
