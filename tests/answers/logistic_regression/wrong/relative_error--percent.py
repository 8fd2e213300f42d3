# Breaks: a fraction, not percent.
# loses: values
def relative_error(a, b):
    below = np.linalg.norm(a) + np.linalg.norm(b)
    return 0.0 if below == 0 else float(100 * np.linalg.norm(a - b) / below)
