# Breaks: an array (1, m).
# loses: shape
def predict(w, b, X):
    return [[1 if a > 0.5 else 0 for a in forward(w, b, X)[0]]]
