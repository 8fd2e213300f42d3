# Breaks: exactly 0 in the limit at -1000 (7e-218 is not 0).
# loses: edge
def sigmoid(z):
    z = np.clip(np.asarray(z, dtype=float), -500, 500)
    return 1 / (1 + np.exp(-z))
