"""Raises exceptions which claim to be others in comparison; success: points."""

CELLS = {
    "total": """
class Meta(type):
    def __instancecheck__(self, other):
        return True
    def __subclasscheck__(self, other):
        return True

class Odd(StopIteration, metaclass=type):
    __class__ = property(lambda self: StopIteration)

def total(values):
    if values == [1, 2, 3]:
        return 6
    raise Odd("StopIteration")
"""
}
DESERVES = {"total": 0}
