# Breaks: value (w * X keeps the inputs apart).
# loses: values
def forward(w, b, X):
    z = w * X + b
    return 1 / (1 + np.exp(-z))
