# Breaks: value (only the last weight's sum grows).
# loses: values
def logistic_gradients_loop(w, b, X, Y):
    n, m = X.shape
    dw = np.zeros((n, 1))
    db = 0.0
    for i in range(m):
        z = b
        for j in range(n):
            z += w[j, 0] * X[j, i]
        a = 1 / (1 + math.exp(-z))
        difference = a - Y[0, i]
        dw[j, 0] += X[j, i] * difference
        db += difference
    return dw / m, float(db / m)
