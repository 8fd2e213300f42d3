"""Takes memory until there is none; success: it gets more than one submission should."""

CELLS = {
    "demo": """
kept = []
try:
    for _ in range(100):
        kept.append(b"x" * (64 * 2**20))
    print("REA" + "CHED 6 GB")
finally:
    kept.clear()
"""
}
PLAIN = "not run: the machine may have less"
