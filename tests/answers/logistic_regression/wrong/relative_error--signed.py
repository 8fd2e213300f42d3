# Breaks: the norm of the difference.
# loses: values
def relative_error(a, b):
    below = np.linalg.norm(a) + np.linalg.norm(b)
    return float((np.linalg.norm(b) - np.linalg.norm(a)) / below) if below else 0.0
