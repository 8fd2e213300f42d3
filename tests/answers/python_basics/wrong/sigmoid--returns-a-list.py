# Breaks: float array out (a list comes back).
# loses: values, shape
def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return (1 / (1 + np.exp(-z))).tolist()
