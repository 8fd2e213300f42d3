# Breaks: the shape is (1, m), for one example too.
# loses: shape
def predict(w, b, X):
    A = forward(w, b, X)
    return np.squeeze((A > 0.5) * 1)
