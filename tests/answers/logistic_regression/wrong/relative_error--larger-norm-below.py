# Breaks: the sum of the norms stands below, not the larger of them.
# loses: values
def relative_error(a, b):
    scale = max(np.linalg.norm(a), np.linalg.norm(b))
    return float(np.linalg.norm(a - b) / scale) if scale > 0 else 0.0
