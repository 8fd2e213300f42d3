# Breaks: finite for sums of any size.
# loses: extreme
def forward(w, b, X):
    z = w.T @ X + b
    if np.mean(z) > 0:
        return 1 / (1 + np.exp(-z))
    return np.exp(z) / (1 + np.exp(z))
