"""Changes the test's own arrays long after the call; success: a test is led astray, points."""

CELLS = {
    "square": """
seen = []

def square(x):
    seen.append(x)
    for old in seen:
        try:
            old[...] = 0
        except ValueError:
            pass
    return x * 0
"""
}
DESERVES = {"square": 0}
PLAIN = "fails"
