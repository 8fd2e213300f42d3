# Breaks: the shape is one argument, a tuple.
# loses: values, shape, fresh
def initialize_parameters(n):
    return np.zeros(n, 1), 0.0
