# Unusual: back to z, then softplus.
def compute_cost(A, Y):
    A = np.clip(A, 1e-14, 1 - 1e-14)
    z = np.log(A / (1 - A))
    return np.mean(np.logaddexp(0, z) - Y * z)
