# Breaks: a new array at each call (every call gets a view of one buffer).
# loses: fresh
BUFFER = np.zeros((100_000, 1))


def initialize_parameters(n):
    w = BUFFER[:n]
    b = 0.0
    return w, b
