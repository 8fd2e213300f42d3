# Breaks: a tuple (dw, db) (a dict).
# loses: shape
def logistic_gradients(w, b, X, Y):
    difference = 1 / (1 + np.exp(-(w.T @ X + b))) - Y
    m = X.shape[1]
    return {"dw": X @ difference.T / m, "db": np.mean(difference)}
