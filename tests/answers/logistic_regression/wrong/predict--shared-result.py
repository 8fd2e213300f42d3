# Breaks: each call has a result of its own (one array per m is written over).
# loses: purity
_results = {}


def predict(w, b, X):
    A = forward(w, b, X)
    m = A.shape[1]
    if m not in _results:
        _results[m] = np.zeros((1, m))
    for i in range(m):
        _results[m][0, i] = 1 if A[0, i] > 0.5 else 0
    return _results[m]
