"""Returns a list that is its own first item; success: the judge hangs or dies in it."""

CELLS = {"total": "circle = []\ncircle.append(circle)\n\ndef total(values):\n    return circle\n"}
DESERVES = {"total": 0}
PLAIN = "fails"
