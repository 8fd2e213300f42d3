# Breaks: arrays of any shape (this norm refuses more than two axes).
# loses: edge
def relative_error(a, b):
    top = np.linalg.norm(np.atleast_2d(a - b), "fro")
    return top / max(np.linalg.norm(np.atleast_2d(a), "fro") + np.linalg.norm(np.atleast_2d(b), "fro"), 1e-300)
