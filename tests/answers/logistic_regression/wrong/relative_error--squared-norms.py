# Breaks: norms, not squared norms.
# loses: values
def relative_error(a, b):
    numerator = np.sum((a - b) ** 2)
    denominator = np.sum(a**2) + np.sum(b**2)
    if denominator == 0:
        return 0.0
    return float(numerator / denominator)
