# Breaks: norms of whole vectors (a mean of elementwise errors).
# loses: values
def relative_error(a, b):
    below = np.abs(a) + np.abs(b)
    return float(np.mean(np.abs(a - b) / np.where(below == 0, 1, below)))
