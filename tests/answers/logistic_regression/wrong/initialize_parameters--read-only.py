# Breaks: a new array, which gradient descent may write to.
# loses: fresh
def initialize_parameters(n):
    return np.broadcast_to(0.0, (n, 1)), 0.0
