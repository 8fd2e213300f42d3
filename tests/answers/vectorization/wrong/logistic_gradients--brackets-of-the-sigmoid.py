# Breaks: value (1 / 1 + exp(-z): no brackets).
# loses: values
def logistic_gradients(w, b, X, Y):
    error = 1 / 1 + np.exp(-(w.T @ X + b)) - Y
    return X @ error.T / X.shape[1], float(np.mean(error))
