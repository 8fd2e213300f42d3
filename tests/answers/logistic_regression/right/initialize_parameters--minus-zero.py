# Unusual: loops, and a minus zero on the way.
def initialize_parameters(n):
    w = np.ones((n, 1))
    for j in range(n):
        w[j] *= -0.0
    return w, float(0)
