# Unusual: the sigmoid through tanh, which never overflows.
def forward(w, b, X):
    z = w.T @ X + b
    return 0.5 * (1 + np.tanh(z / 2))
