# Breaks: A is a probability: the sigmoid of z, not z.
# loses: values
def forward(w, b, X):
    return np.dot(w.T, X) + b
