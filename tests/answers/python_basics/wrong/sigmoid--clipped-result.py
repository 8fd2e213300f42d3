# Breaks: exactly 0 and 1 in the limit (the result is clipped).
# loses: edge
def sigmoid(z):
    return np.clip(1 / (1 + np.exp(-z)), 1e-15, 1 - 1e-15)
