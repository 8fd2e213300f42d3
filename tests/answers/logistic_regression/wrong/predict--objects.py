# Breaks: numbers (an array of objects).
# loses: shape
def predict(w, b, X):
    return np.array([[int(a > 0.5) for a in forward(w, b, X)[0]]], dtype=object)
