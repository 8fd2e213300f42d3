# Breaks: the sum of the norms stands below (without parentheses only the first does).
# loses: values
def relative_error(a, b):
    if not np.any(a) and not np.any(b):
        return 0.0
    return float(np.linalg.norm(a - b) / np.linalg.norm(a) + np.linalg.norm(b))
