# Breaks: 0 when both are 0 (an if can't look at a whole array).
# loses: values, edge, purity
def relative_error(a, b):
    if a == 0 and b == 0:
        return 0.0
    return float(np.linalg.norm(a - b) / (np.linalg.norm(a) + np.linalg.norm(b)))
