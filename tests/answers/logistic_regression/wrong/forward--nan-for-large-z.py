# Breaks: A is right for large z (exp(1000) / (1 + exp(1000)) is nan).
# loses: extreme
def forward(w, b, X):
    z = np.dot(w.T, X) + b
    return np.exp(z) / (1 + np.exp(z))
