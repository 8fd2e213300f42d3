# Breaks: the sigmoid (a straight piece for it).
# loses: values
def forward(w, b, X):
    return np.clip(0.25 * (w.T @ X + b) + 0.5, 0, 1)
