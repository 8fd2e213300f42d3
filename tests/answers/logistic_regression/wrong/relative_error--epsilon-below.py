# Breaks: the error is right for tiny gradients too (1e-8 below is larger than they are).
# loses: edge
def relative_error(a, b):
    return float(np.linalg.norm(a - b) / (np.linalg.norm(a) + np.linalg.norm(b) + 1e-8))
