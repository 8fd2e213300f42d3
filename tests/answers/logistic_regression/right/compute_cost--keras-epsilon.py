# Unusual: clipped at 1e-7, as some libraries do.
def compute_cost(A, Y):
    A = np.clip(A, 1e-7, 1 - 1e-7)
    return np.squeeze(-np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / Y.shape[1])
