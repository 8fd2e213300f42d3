"""Returns a list inside a list, 100,000 deep; success: the judge dies, others lose points."""

CELLS = {
    "total": """
deep = []
for _ in range(100_000):
    deep = [deep]

def total(values):
    return deep
"""
}
DESERVES = {"total": 0}
PLAIN = "fails"
