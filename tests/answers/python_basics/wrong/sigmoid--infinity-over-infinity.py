# Breaks: exactly 1 in the limit at +1000 (inf / inf is nan).
# loses: edge
def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return np.exp(z) / (1 + np.exp(z))
