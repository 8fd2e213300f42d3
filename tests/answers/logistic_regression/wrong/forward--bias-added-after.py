# Breaks: the bias belongs inside the sigmoid.
# loses: values
def forward(w, b, X):
    return 1 / (1 + np.exp(-(w.T @ X))) + b
