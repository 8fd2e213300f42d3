# Breaks: the sum of the two norms below.
# loses: values
def relative_error(a, b):
    below = np.sqrt(np.sum(a**2) + np.sum(b**2))
    return float(np.linalg.norm(a - b) / below) if below else 0.0
