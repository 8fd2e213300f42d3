# Breaks: the norms of whole arrays (the largest error of one entry).
# loses: values
def relative_error(a, b):
    sizes = np.abs(a) + np.abs(b)
    return float(np.max(np.abs(a - b) / np.where(sizes == 0, 1, sizes)))
