# Breaks: value (db is set to 0 for each example).
# loses: values
def logistic_gradients_loop(w, b, X, Y):
    n, m = X.shape
    dw = np.zeros((n, 1))
    for i in range(m):
        db = 0.0
        z = b
        for j in range(n):
            z += w[j, 0] * X[j, i]
        a = 1 / (1 + math.exp(-z))
        difference = a - Y[0, i]
        for j in range(n):
            dw[j, 0] += X[j, i] * difference
        db += difference
    return dw / m, float(db / m)
