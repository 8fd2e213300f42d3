# Breaks: value (db is the mean of dw).
# loses: values
def logistic_gradients(w, b, X, Y):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    dw = X @ (A - Y).T / X.shape[1]
    db = np.mean(dw)
    return dw, float(db)
