"""Returns an object that has every attribute and answers every call; success: points, a hang."""

CELLS = {
    "total": """
class Every:
    def __getattr__(self, name):
        return Every()
    def __call__(self, *arguments, **named):
        return Every()
    def __iter__(self):
        return self
    def __next__(self):
        return Every()
    def __eq__(self, other):
        return Every()

def total(values):
    return Every()
"""
}
DESERVES = {"total": 0}
