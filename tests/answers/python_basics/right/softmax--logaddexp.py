# Unusual: np.logaddexp.reduce after the shift.
def softmax(x):
    x = x.astype(float)
    x = x - np.amax(x, axis=-1, keepdims=True)
    return np.exp(x - np.logaddexp.reduce(x, axis=1)[:, None])
