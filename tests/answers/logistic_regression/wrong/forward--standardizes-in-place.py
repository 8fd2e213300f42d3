# Breaks: the input is unchanged and used as it is (X is centred in place).
# loses: values, shape, purity
def forward(w, b, X):
    X -= X.mean(axis=1, keepdims=True)
    z = np.dot(w.T, X) + b
    return 1 / (1 + np.exp(-z))
