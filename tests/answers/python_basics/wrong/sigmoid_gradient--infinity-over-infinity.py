# Breaks: the limit at -1000 (inf / inf is nan).
# loses: edge
def sigmoid_gradient(z):
    e = np.exp(-np.asarray(z, dtype=float))
    return e / (1 + e) ** 2
