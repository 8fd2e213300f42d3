# Breaks: exactly 0 in the limit at -1000 (clipped where 1 is reached, but 0 is not).
# loses: edge
def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -36.9, 37)))
