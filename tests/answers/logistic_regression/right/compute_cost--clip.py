# Unusual: nothing but where the clipping is: at 1e-15, on a copy; returns numpy's own float.
def compute_cost(A, Y):
    safe = np.clip(A, 1e-15, 1 - 1e-15)
    return -np.mean(Y * np.log(safe) + (1 - Y) * np.log(1 - safe))
