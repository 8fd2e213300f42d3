# Breaks: w is float.
# loses: shape
def initialize_parameters(n):
    w = np.array([[0]] * n)
    b = 0.0
    return w, b
