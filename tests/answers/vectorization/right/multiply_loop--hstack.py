# Unusual: np.hstack of a list.
def multiply_loop(a, b):
    return np.hstack([a[i] * b[i] for i in range(len(a))])
