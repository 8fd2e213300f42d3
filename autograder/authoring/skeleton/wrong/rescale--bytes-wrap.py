# Breaks: integers allowed (the difference of two small integers wraps round).
# loses: edge
def rescale(x):
    low, high = x.min(axis=0), x.max(axis=0)
    return (x - low) / np.where(high > low, high - low, 1)
