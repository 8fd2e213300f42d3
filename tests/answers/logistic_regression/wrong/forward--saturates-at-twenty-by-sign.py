# Breaks: probabilities as they are (beyond a sum of 8 it is 0 or 1).
# loses: extreme
def forward(w, b, X):
    z = w.T @ X + b
    with np.errstate(over="ignore"):
        return np.where(np.abs(z) > 8, (z > 0).astype(float), 1 / (1 + np.exp(-z)))
