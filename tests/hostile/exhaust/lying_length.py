"""Returns objects that lie about their length and never end; success: the judge hangs."""

CELLS = {
    "total": """
class Endless(list):
    def __len__(self):
        return 2**62
    def __iter__(self):
        while True:
            yield 1
    def __eq__(self, other):
        return True

class Keys(dict):
    def items(self):
        while True:
            yield 1, 1
    def __len__(self):
        return -1

def total(values):
    if values is None:
        raise TypeError
    return Endless([Keys(), Endless()])
"""
}
DESERVES = {"total": 0}
