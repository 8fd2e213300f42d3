# Breaks: 0 only when both are 0 (allclose calls any two small arrays equal).
# loses: values, edge
def relative_error(a, b):
    if np.allclose(a, b):
        return 0.0
    return float(np.linalg.norm(a - b) / (np.linalg.norm(a) + np.linalg.norm(b)))
