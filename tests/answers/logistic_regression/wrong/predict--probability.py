# Breaks: 0 / 1, not the probability.
# loses: values
def predict(w, b, X):
    return forward(w, b, X)
