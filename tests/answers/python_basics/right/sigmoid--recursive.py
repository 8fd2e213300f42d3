# Unusual: goes down one dimension at a time; a plain Python float for a number.
def sigmoid(z):
    z = np.array(z, dtype=float)
    if z.ndim == 0:
        return (math.tanh(float(z) / 2) + 1) / 2
    return np.array([sigmoid(part) for part in z]).reshape(z.shape)
