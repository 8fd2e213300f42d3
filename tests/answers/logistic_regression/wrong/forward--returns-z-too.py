# Breaks: one array (z and a are returned).
# loses: values, shape, extreme
def forward(w, b, X):
    z = w.T @ X + b
    return z, 1 / (1 + np.exp(-z))
