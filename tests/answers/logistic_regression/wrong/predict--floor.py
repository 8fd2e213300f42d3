# Breaks: 1 where the probability is above 0.5 (rounded down).
# loses: values
def predict(w, b, X):
    return np.floor(forward(w, b, X))
