# Breaks: an answer for each example.
# loses: values, shape
def predict(w, b, X):
    return np.array([[int(np.mean(forward(w, b, X)) > 0.5)]])
