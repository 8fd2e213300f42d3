# Breaks: Euclidean norms (sums let positive and negative differences cancel).
# loses: values
def relative_error(a, b):
    below = abs(np.sum(a)) + abs(np.sum(b))
    if below == 0:
        return 0.0
    return float(abs(np.sum(a - b)) / below)
