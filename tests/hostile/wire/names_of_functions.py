"""Returns functions whose names are tags, control characters or a megabyte; success: a page."""

CELLS = {
    "total": r"""
def total(values):
    def answer():
        pass
    answer.__name__ = "<script>hostile_canary(1)</script>\x1b[2J\ud800" + "x" * 10**6
    answer.__qualname__ = answer.__name__
    return answer
"""
}
DESERVES = {"total": 0}
PLAIN = "fails"
