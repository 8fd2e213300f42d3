# Unusual: the textbook formula, which may warn of overflow and is right all the same.
def forward(w, b, X):
    return 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
