# Breaks: finite for sums of any size (one sign is taken for the whole row).
# loses: extreme
def forward(w, b, X):
    z = w.T @ X + b
    if z[0, 0] >= 0:
        return 1 / (1 + np.exp(-z))
    e = np.exp(z)
    return e / (1 + e)
