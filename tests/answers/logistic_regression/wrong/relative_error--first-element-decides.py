# Breaks: 0 only when both are all zeros (the first elements decide).
# loses: edge
def relative_error(a, b):
    if np.ravel(a)[0] == 0 and np.ravel(b)[0] == 0:
        return 0.0
    return float(np.linalg.norm(a - b) / (np.linalg.norm(a) + np.linalg.norm(b)))
