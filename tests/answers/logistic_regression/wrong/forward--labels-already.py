# Breaks: A holds probabilities, not 0 and 1.
# loses: values
def forward(w, b, X):
    z = np.dot(w.T, X) + b
    A = 1 / (1 + np.exp(-z))
    return (A > 0.5).astype(float)
