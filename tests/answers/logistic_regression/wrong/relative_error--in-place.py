# Breaks: the input is unchanged (a -= b writes into the caller's a).
# loses: purity
def relative_error(a, b):
    below = np.linalg.norm(a) + np.linalg.norm(b)
    if below == 0:
        return 0.0
    a -= b
    return float(np.linalg.norm(a) / below)
