# Breaks: 0 when both are 0.
# loses: edge
def relative_error(a, b):
    total = np.linalg.norm(a) + np.linalg.norm(b)
    if total == 0:
        return 1.0
    return float(np.linalg.norm(a - b) / total)
