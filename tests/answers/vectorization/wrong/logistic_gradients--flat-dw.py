# Breaks: shape (n, 1) (dw is flat).
# loses: shape
def logistic_gradients(w, b, X, Y):
    difference = 1 / (1 + np.exp(-(w.T @ X + b))) - Y
    m = X.shape[1]
    return (X @ difference.T / m).ravel(), np.mean(difference)
