# Unusual: two passes, lists, reshaped at the end.
def logistic_gradients_loop(w, b, X, Y):
    n, m = X.shape
    errors = []
    for i in range(m):
        z = b
        for j in range(n):
            z += w[j, 0] * X[j, i]
        errors.append(1 / (1 + math.exp(-z)) - Y[0, i])
    dw = [sum(X[j, i] * errors[i] for i in range(m)) / m for j in range(n)]
    return np.array(dw).reshape(-1, 1), sum(errors) / m
