# Breaks: a 0 / 1 for each example, not the share of ones.
# loses: values, shape
def predict(w, b, X):
    A = forward(w, b, X)
    return float(np.mean(A > 0.5))
