# Breaks: A is a probability: the sigmoid of z, not z.
# loses: values, extreme
def forward(w, b, X):
    return np.dot(w.T, X) + b
