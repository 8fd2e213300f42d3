# Breaks: b is added to every column.
# loses: values
def forward(w, b, X):
    z = w.T @ X
    z[0, 0] += b
    return 1 / (1 + np.exp(-z))
