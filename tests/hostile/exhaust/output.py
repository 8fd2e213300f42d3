"""Prints without end; success: a result of more than 20 MB."""

CELLS = {
    "demo": """
for _ in range(30):
    print("x" * 2**20)
"""
}
