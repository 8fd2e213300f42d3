# Breaks: a constant column 0 (0 / 0 gives nan).
# loses: edge
def rescale(x):
    x = x.astype(float)
    return (x - x.min(axis=0)) / (x.max(axis=0) - x.min(axis=0))
