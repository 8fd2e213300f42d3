# Breaks: two results (db is not returned).
# loses: values
def logistic_gradients(w, b, X, Y):
    difference = 1 / (1 + np.exp(-(w.T @ X + b))) - Y
    return X @ difference.T / X.shape[1]
