# Breaks: A is 1 / (1 + exp(-z)), not 1 / 1 + exp(-z).
# loses: values
def forward(w, b, X):
    z = np.dot(w.T, X) + b
    return 1 / 1 + np.exp(-z)
