# Unusual: np.amax, newaxis, cast.
def softmax(x):
    z = np.asarray(x, float) - np.amax(x, axis=1)[:, np.newaxis]
    e = np.exp(z)
    return np.divide(e, np.sum(e, 1)[:, None])
