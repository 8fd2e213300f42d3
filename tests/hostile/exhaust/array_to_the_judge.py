"""Returns an array of 800 MB, then many of 50 MB; success: the judge dies, others lose points."""

CELLS = {
    "square": """
count = 0

def square(x):
    global count
    count += 1
    return np.ones(10**8 if count % 2 else 6 * 10**6)
"""
}
DESERVES = {"square": 0}
PLAIN = "fails"
