# Breaks: the sum of the norms stands below, not the norm of the sum.
# loses: values
def relative_error(a, b):
    below = np.linalg.norm(a + b)
    if below == 0:
        return 0.0
    return float(np.linalg.norm(a - b) / below)
