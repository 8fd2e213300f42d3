# Breaks: value (range(n) for the examples and range(m) for the features, right only for square X).
# loses: values
def logistic_cost_loop(w, b, X, Y):
    m, n = X.shape
    cost = 0.0
    for i in range(m):
        z = b
        for j in range(n):
            z += w[j, 0] * X[j, i]
        cost += np.logaddexp(0, z) - Y[0, i] * z
    return float(cost / m)
