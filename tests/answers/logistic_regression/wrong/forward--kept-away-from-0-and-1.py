# Breaks: A is the sigmoid of z, not pushed into [0.01, 0.99] to save the logarithm later.
# loses: values, extreme
def forward(w, b, X):
    z = np.dot(w.T, X) + b
    A = 1 / (1 + np.exp(-z))
    return np.clip(A, 0.01, 0.99)
