# Unusual: two formulas, one for each sign of z.
def sigmoid(z):
    result = np.empty(z.shape, dtype=float)
    positive = z >= 0
    result[positive] = 1 / (1 + np.exp(-z[positive]))
    e = np.exp(z[~positive])
    result[~positive] = e / (1 + e)
    return result


def forward(w, b, X):
    return sigmoid(np.matmul(X.T, w).T + b)
