# Breaks: 0 / 1 as integers or floats, not bool.
# loses: shape
def predict(w, b, X):
    A = forward(w, b, X)
    return A > 0.5
