# Breaks: value (the length of a + b stands below).
# loses: values
def relative_error(a, b):
    total = np.linalg.norm(a + b)
    if total == 0:
        return 0.0
    return float(np.linalg.norm(a - b) / total)
