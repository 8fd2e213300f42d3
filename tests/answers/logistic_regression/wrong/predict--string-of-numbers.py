# Breaks: numbers.
# loses: shape
def predict(w, b, X):
    return (forward(w, b, X) > 0.5).astype(int).astype(str)
