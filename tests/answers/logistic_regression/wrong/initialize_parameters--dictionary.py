# Breaks: the result is a pair (w, b), not a dict.
# loses: shape
def initialize_parameters(n):
    return {"w": np.zeros((n, 1)), "b": 0.0}
