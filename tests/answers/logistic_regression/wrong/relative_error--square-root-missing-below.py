# Breaks: lengths below (squares without a root).
# loses: values
def relative_error(a, b):
    below = np.sum(a**2) + np.sum(b**2)
    return float(np.linalg.norm(a - b) / below) if below else 0.0
