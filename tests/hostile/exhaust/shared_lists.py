"""Returns a list that holds itself twice, 40 times over; success: the judge hangs in it."""

CELLS = {
    "total": """
laugh = [1]
for _ in range(30):
    laugh = [laugh, laugh]

def total(values):
    return laugh
"""
}
DESERVES = {"total": 0}
PLAIN = "not run: it takes all memory of plain nbgrader's kernel"
