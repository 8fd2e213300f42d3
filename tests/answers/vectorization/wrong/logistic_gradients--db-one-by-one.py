# Breaks: db is a number (keepdims leaves (1, 1)).
# loses: shape
def logistic_gradients(w, b, X, Y):
    difference = 1 / (1 + np.exp(-(w.T @ X + b))) - Y
    m = X.shape[1]
    return X @ difference.T / m, np.sum(difference, axis=1, keepdims=True) / m
