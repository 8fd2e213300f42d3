# Unusual: a generator over the columns.
def predict(w, b, X):
    m = X.shape[1]
    each = (forward(w, b, X[:, [i]]).item() > 0.5 for i in range(m))
    return np.fromiter(each, dtype=np.int32, count=m).reshape(1, m)
