# Breaks: w.T X + b (w is not transposed: only one input fits).
# loses: values
def forward(w, b, X):
    return 1 / (1 + np.exp(-(w @ X + b)))
