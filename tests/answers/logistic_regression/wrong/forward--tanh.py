# Breaks: A is the sigmoid of z, not its hyperbolic tangent.
# loses: values
def forward(w, b, X):
    z = np.dot(w.T, X) + b
    return np.tanh(z)
