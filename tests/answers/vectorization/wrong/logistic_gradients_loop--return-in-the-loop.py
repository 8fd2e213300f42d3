# Breaks: all examples (the return stands inside the loop).
# loses: values
def logistic_gradients_loop(w, b, X, Y):
    n, m = X.shape
    dw, db = np.zeros((n, 1)), 0.0
    for i in range(m):
        z = b + sum(w[j, 0] * X[j, i] for j in range(n))
        difference = 1 / (1 + math.exp(-z)) - Y[0, i]
        for j in range(n):
            dw[j, 0] += X[j, i] * difference
        db += difference
        return dw / m, db / m
