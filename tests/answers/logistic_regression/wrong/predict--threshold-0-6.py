# Breaks: the threshold is 0.5.
# loses: threshold
def predict(w, b, X):
    return (forward(w, b, X) > 0.6).astype(int)
