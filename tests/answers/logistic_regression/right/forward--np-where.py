# Unusual: both branches computed, with warnings.
def forward(w, b, X):
    z = np.dot(w.T, X) + b
    return np.where(z >= 0, 1 / (1 + np.exp(-z)), np.exp(z) / (1 + np.exp(z)))
