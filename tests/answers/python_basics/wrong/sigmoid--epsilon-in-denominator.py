# Breaks: exactly 1 in the limit at +1000 (the epsilon keeps it below 1).
# loses: edge
def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return 1 / (1 + np.exp(-z) + 1e-8)
