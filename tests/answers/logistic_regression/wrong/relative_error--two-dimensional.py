# Breaks: the result is a float, not an array with an axis left.
# loses: values, edge
def relative_error(a, b):
    below = np.linalg.norm(a, axis=0) + np.linalg.norm(b, axis=0)
    if np.all(below == 0):
        return 0.0
    return np.linalg.norm(a - b, axis=0, keepdims=True) / below
