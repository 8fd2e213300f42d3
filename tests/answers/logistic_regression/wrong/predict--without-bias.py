# Breaks: the probability includes b.
# loses: values
def predict(w, b, X):
    z = np.dot(w.T, X)
    return (z > 0).astype(int)
