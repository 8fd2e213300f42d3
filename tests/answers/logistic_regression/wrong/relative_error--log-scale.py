# Breaks: the quotient itself (its logarithm).
# loses: values
def relative_error(a, b):
    below = np.linalg.norm(a) + np.linalg.norm(b)
    top = np.linalg.norm(a - b)
    return float(np.log1p(top / below)) if below else 0.0
