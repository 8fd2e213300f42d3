# Breaks: A is the sigmoid of z, not rounded to two decimals.
# loses: values, extreme
def forward(w, b, X):
    z = np.dot(w.T, X) + b
    return np.round(1 / (1 + np.exp(-z)), 2)
