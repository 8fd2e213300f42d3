# Breaks: 0 when both are 0 (numpy's floats don't raise ZeroDivisionError, they give nan).
# loses: edge
def relative_error(a, b):
    try:
        return np.linalg.norm(a - b) / (np.linalg.norm(a) + np.linalg.norm(b))
    except ZeroDivisionError:
        return 0.0
