# Breaks: finite for sums of any size.
# loses: extreme
def forward(w, b, X):
    z = w.T @ X + b
    pair = np.exp(np.vstack([np.zeros_like(z), z]))
    return pair[1:] / pair.sum(axis=0, keepdims=True)
