# Breaks: 0 when both are 0 (0 / 0 is nan).
# loses: edge
def relative_error(a, b):
    return float(np.linalg.norm(a - b) / (np.linalg.norm(a) + np.linalg.norm(b)))
