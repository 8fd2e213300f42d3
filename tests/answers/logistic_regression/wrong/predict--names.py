# Breaks: 0 / 1, not the names of the classes.
# loses: values, shape, threshold
def predict(w, b, X):
    A = forward(w, b, X)
    return np.where(A > 0.5, "cat", "non-cat")
