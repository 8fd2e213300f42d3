# Breaks: a result (math.exp takes one number).
# loses: values, shape, extreme, purity
def forward(w, b, X):
    z = w.T @ X + b
    return 1 / (1 + math.exp(-z))
