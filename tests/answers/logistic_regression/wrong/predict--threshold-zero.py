# Breaks: 1 where the probability is above 0.5 (a probability is always above 0).
# loses: values
def predict(w, b, X):
    A = forward(w, b, X)
    return (A > 0).astype(int)
