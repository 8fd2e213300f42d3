# Breaks: A is the sigmoid of z (clipping z at 4 changes ordinary values).
# loses: values, extreme
def forward(w, b, X):
    z = np.clip(np.dot(w.T, X) + b, -4, 4)
    return 1 / (1 + np.exp(-z))
