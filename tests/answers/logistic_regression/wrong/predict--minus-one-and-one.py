# Breaks: 0 / 1, not -1 / 1.
# loses: values
def predict(w, b, X):
    z = np.dot(w.T, X) + b
    return np.where(z > 0, 1, -1)
