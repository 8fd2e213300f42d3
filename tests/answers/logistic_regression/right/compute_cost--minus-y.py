# Unusual: -Y log A - (1 - Y) log(1 - A), numpy scalar returned.
def compute_cost(A, Y):
    A = np.minimum(np.maximum(A, 1e-10), 1 - 1e-10)
    return np.mean(-Y * np.log(A) - (1 - Y) * np.log(1 - A))
