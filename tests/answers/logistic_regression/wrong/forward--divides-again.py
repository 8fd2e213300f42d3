# Breaks: A is the sigmoid of w.T X + b (X is divided by 255 a second time).
# loses: values
def forward(w, b, X):
    z = np.dot(w.T, X / 255.0) + b
    return 1 / (1 + np.exp(-z))
