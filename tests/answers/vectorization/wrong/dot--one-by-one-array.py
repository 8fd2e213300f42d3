# Breaks: shape (a (1, 1) array, not a float).
def dot(a, b):
    return np.dot(a.reshape(1, -1), b.reshape(-1, 1)) * 1.0
