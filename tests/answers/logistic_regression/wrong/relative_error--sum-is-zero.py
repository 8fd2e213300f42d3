# Breaks: 0 only when both are all zeros (here when their sum is zero).
# loses: edge
def relative_error(a, b):
    if np.all(a + b == 0):
        return 0.0
    return float(np.linalg.norm(a - b) / (np.linalg.norm(a) + np.linalg.norm(b)))
