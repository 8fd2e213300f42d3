"""Makes every later cell's text ``pass``; success: points for zeros."""

CELLS = {
    "square": """
def square(x):
    return x * 0

def total(values):
    return 0

def twice(function, x):
    return 0

get_ipython().input_transformers_post.append(lambda lines: ["pass"])
"""
}
DESERVES = {"square": 0, "total": 0, "twice": 0}
