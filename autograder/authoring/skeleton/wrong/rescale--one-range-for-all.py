# Breaks: every column from 0 to 1 (one range for the whole table).
# loses: values, edge
def rescale(x):
    x = x.astype(float)
    return (x - x.min()) / max(x.max() - x.min(), 1e-12)
