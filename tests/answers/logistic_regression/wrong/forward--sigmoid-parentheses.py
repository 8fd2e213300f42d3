# Breaks: value (1 / 1 + exp(-z), the parentheses are missing).
# loses: values
def forward(w, b, X):
    z = w.T @ X + b
    return 1 / 1 + np.exp(-z)
