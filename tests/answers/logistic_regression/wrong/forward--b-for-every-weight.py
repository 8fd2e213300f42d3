# Breaks: value (b is added to each weight).
# loses: values
def forward(w, b, X):
    z = (w + b).T @ X
    return 1 / (1 + np.exp(-z))
