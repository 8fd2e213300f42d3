# Breaks: sigmoid of z (exp(z) for exp(-z)).
# loses: values
def forward(w, b, X):
    return 1 / (1 + np.exp(w.T @ X + b))
