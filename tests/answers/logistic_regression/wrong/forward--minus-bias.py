# Breaks: b is added (-w.T X + b negates only the first term).
# loses: values
def forward(w, b, X):
    return 1 / (1 + np.exp(-np.dot(w.T, X) + b))
