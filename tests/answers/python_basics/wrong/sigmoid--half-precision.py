# Breaks: value (float16 keeps three digits).
# loses: values, edge
def sigmoid(z):
    z = np.asarray(z, dtype=np.float16)
    return 1 / (1 + np.exp(-z))
