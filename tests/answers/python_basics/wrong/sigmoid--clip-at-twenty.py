# Breaks: exactly 0 / 1 in the limit at -1000 and 1000 (clipped far too early).
# loses: values, edge
def sigmoid(z):
    z = np.clip(np.asarray(z, dtype=float), -20, 20)
    return 1 / (1 + np.exp(-z))
