# Breaks: 0 only when both are all zeros (any zero in either counts).
# loses: edge
def relative_error(a, b):
    if not (np.all(a) and np.all(b)):
        return 0.0
    return float(np.linalg.norm(a - b) / (np.linalg.norm(a) + np.linalg.norm(b)))
