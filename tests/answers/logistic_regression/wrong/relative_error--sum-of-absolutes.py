# Breaks: Euclidean norms, not sums of absolute values.
# loses: values
def relative_error(a, b):
    below = np.abs(a).sum() + np.abs(b).sum()
    if below == 0:
        return 0.0
    return float(np.abs(a - b).sum() / below)
