# Breaks: A has shape (1, m), not (m,).
# loses: shape
def forward(w, b, X):
    z = np.dot(w.ravel(), X) + b
    return 1 / (1 + np.exp(-z))
