# Unusual: squeeze of the last axis only.
def matvec(A, x):
    return np.squeeze(A @ x[:, None], axis=1)
