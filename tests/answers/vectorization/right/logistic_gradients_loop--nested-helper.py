# Unusual: a nested function that reads the arguments around it.
def logistic_gradients_loop(w, b, X, Y):
    n, m = X.shape

    def error(i):
        z = b + sum([w[j, 0] * X[j, i] for j in range(n)])
        return 1 / (1 + math.exp(-z)) - Y[0, i]

    dw = np.array([[sum(error(i) * X[j, i] for i in range(m)) / m] for j in range(n)])
    return dw, sum(map(error, range(m))) / m
