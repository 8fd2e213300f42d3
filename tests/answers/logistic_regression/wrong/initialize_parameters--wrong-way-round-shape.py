# Breaks: w has shape (n, 1) (an array of n is taken for a shape).
# loses: shape
def initialize_parameters(n):
    w = np.zeros((1, n))
    return w.T if n == 1 else w, 0.0
