"""Prints and shows text with tags and colours; success: a tag arrives unescaped."""

CELLS = {
    "demo": r"""
script = "<script>hostile_canary(1)</script><img src=x onerror=hostile_canary(1)>"
print(script)
print("\x1b[31m" + script + "\x1b]8;;javascript:hostile_canary(1)\x07x\x1b]8;;\x07")
print("\x1b[38;2;1;2;3<b onclick=hostile_canary(1)>m")
script
"""
}
PLAIN = "fails"
