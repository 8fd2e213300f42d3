"""Ends a cell with an object that draws itself; success: it is in the result or the page."""

CELLS = {
    "demo": """
class Drawn:
    def _repr_html_(self):
        return "<script>hostile_canary(1)</script>"
    def _repr_mimebundle_(self, **named):
        return {"text/html": self._repr_html_(), "text/plain": "x"}

Drawn()
"""
}
