# Unusual: a 0-d array comes back, by einsum.
def compute_cost(A, Y):
    A = np.clip(A, 1e-12, 1 - 1e-12)
    total = np.einsum("ij,ij->", Y, np.log(A)) + np.einsum("ij,ij->", 1 - Y, np.log(1 - A))
    return np.array(-total / Y.shape[1])
