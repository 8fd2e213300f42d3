# Breaks: the input is unchanged and used as it is.
# loses: values, threshold, purity
def predict(w, b, X):
    X -= np.mean(X)
    A = forward(w, b, X)
    return (A > 0.5).astype(int)
