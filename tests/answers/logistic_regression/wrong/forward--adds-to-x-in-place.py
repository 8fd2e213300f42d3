# Breaks: X is unchanged.
# loses: extreme, purity
def forward(w, b, X):
    if X.dtype.kind == "f":
        X *= 1.0000001
    return 1 / (1 + np.exp(-(w.T @ X + b)))
