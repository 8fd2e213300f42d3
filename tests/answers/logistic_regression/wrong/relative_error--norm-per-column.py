# Breaks: one float (a norm for each column).
# loses: values, edge
def relative_error(a, b):
    below = np.linalg.norm(a, axis=0) + np.linalg.norm(b, axis=0)
    return np.where(below == 0, 0.0, np.linalg.norm(a - b, axis=0) / np.where(below == 0, 1, below))
