# Breaks: shape (w[j] is a (1,) array, so the cost is one too and not a float).
# loses: values
def logistic_cost_loop(w, b, X, Y):
    n, m = X.shape
    cost = 0.0
    for i in range(m):
        z = b
        for j in range(n):
            z = z + w[j] * X[j, i]
        a = 1 / (1 + np.exp(-z))
        cost = cost - (Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
    return cost / m
