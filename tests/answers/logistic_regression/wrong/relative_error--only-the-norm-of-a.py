# Breaks: both norms stand below.
# loses: values
def relative_error(a, b):
    below = np.linalg.norm(a)
    if below == 0:
        return 0.0
    return float(np.linalg.norm(a - b) / below)
