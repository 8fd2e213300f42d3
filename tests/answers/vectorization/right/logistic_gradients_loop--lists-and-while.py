# Unusual: plain lists and while loops; arrays only at the end.
def logistic_gradients_loop(w, b, X, Y):
    n, m = X.shape
    sums = [0.0] * n
    db = 0.0
    i = 0
    while i < m:
        z, j = float(b), 0
        while j < n:
            z += float(w[j, 0]) * float(X[j, i])
            j += 1
        a = 0.5 * (1 + math.tanh(z / 2))
        dz = a - float(Y[0, i])
        j = 0
        while j < n:
            sums[j] += float(X[j, i]) * dz
            j += 1
        db += dz
        i += 1
    return np.array([[s / m] for s in sums]), db / m
