# Breaks: w holds floats.
# loses: shape
def initialize_parameters(n):
    return np.array([[0.0] for _ in range(n)], dtype=object), 0.0
