# Unusual: 1 over the sum of exp(x_j - x_i), all pairs at once; overflow to infinity gives exactly 0.
def softmax(x):
    x = np.asarray(x, dtype=float)
    return 1 / np.exp(x[:, None, :] - x[:, :, None]).sum(axis=2)
