# Breaks: result (dw is a list of lists).
# loses: shape
def logistic_gradients_loop(w, b, X, Y):
    n, m = X.shape
    dw, db = [[0.0] for _ in range(n)], 0.0
    for i in range(m):
        z = b + sum(w[j, 0] * X[j, i] for j in range(n))
        e = 1 / (1 + math.exp(-z)) - Y[0, i]
        for j in range(n):
            dw[j][0] += e * X[j, i] / m
        db += e
    return dw, db / m
