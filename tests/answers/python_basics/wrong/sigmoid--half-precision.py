# Breaks: value (float16 keeps three digits).
def sigmoid(z):
    z = np.asarray(z, dtype=np.float16)
    return 1 / (1 + np.exp(-z))
