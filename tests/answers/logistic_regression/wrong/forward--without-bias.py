# Breaks: A is the sigmoid of w.T X + b (b is left out).
# loses: values
def forward(w, b, X):
    z = np.dot(w.T, X)
    return 1 / (1 + np.exp(-z))
