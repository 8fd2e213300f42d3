# Unusual: b is a 0-d array.
def initialize_parameters(n):
    w = np.empty(shape=(n, 1))
    w.fill(0)
    return w, np.array(0.0)
