"""Returns a subclass of int, whose reflected comparison Python asks first; success: points."""

CELLS = {
    "total": """
class First(int):
    def __eq__(self, other):
        return [True][0]
    def __sub__(self, other):
        return 0
    __rsub__ = __sub__
    def __hash__(self):
        return 1

def total(values):
    return First(-1)
"""
}
DESERVES = {"total": 0}
