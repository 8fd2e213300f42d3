# Breaks: value (z is limited to 10).
# loses: extreme
def forward(w, b, X):
    z = w.T @ X + b
    z = np.clip(z, -10, 10)
    return 1 / (1 + np.exp(-z))
