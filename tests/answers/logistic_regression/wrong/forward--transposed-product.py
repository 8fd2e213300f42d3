# Breaks: the shape is (1, m) (X.T @ w makes a column).
# loses: shape
def forward(w, b, X):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-(X.T @ w + b)))
