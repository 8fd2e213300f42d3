# Breaks: an array comes back.
# loses: shape
def forward(w, b, X):
    return [[1 / (1 + np.exp(-(w[:, 0] @ X[:, i] + b))) for i in range(X.shape[1])]]
