# Unusual: zip over X.T and the labels, db as a 0-d array.
def logistic_gradients_loop(w, b, X, Y):
    m = Y.shape[1]
    dw = np.zeros(w.shape, dtype=float)
    db = 0.0
    for x, y in zip(X.T, Y[0]):
        z = b
        for weight, value in zip(w[:, 0], x):
            z = z + weight * value
        dz = 1.0 / (1.0 + np.exp(-z)) - y
        for j, value in enumerate(x):
            dw[j, 0] += value * dz / m
        db += dz
    return dw, np.array(db / m)
