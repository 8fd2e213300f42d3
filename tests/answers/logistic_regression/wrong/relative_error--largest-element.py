# Breaks: norms of the whole arrays, not the largest relative error of one element.
# loses: values, edge
def relative_error(a, b):
    return float(np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b))))
