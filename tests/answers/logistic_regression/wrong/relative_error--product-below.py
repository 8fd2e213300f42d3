# Breaks: the sum of the two norms below.
# loses: values
def relative_error(a, b):
    below = np.linalg.norm(a) * np.linalg.norm(b)
    return float(np.linalg.norm(a - b) / below) if below else 0.0
