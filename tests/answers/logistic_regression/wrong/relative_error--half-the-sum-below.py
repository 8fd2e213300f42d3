# Breaks: the sum of the norms stands below, not their mean.
# loses: values
def relative_error(a, b):
    mean = (np.linalg.norm(a) + np.linalg.norm(b)) / 2
    return float(np.linalg.norm(a - b) / mean) if mean else 0.0
