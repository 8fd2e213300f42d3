# Breaks: shape (n, 1) (dw is a row).
# loses: shape
def logistic_gradients(w, b, X, Y):
    difference = 1 / (1 + np.exp(-(w.T @ X + b))) - Y
    m = X.shape[1]
    return difference @ X.T / m, np.mean(difference)
