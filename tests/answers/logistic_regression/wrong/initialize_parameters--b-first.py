# Breaks: the order is (w, b).
# loses: shape
def initialize_parameters(n):
    w = np.zeros((n, 1))
    b = 0.0
    return b, w
