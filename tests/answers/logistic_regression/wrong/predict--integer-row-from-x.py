# Breaks: the probability is a float (it is written into a row of X's type).
# loses: values
def predict(w, b, X):
    A = np.zeros_like(X[:1])
    A[:] = forward(w, b, X)
    return (A > 0.5).astype(int)
