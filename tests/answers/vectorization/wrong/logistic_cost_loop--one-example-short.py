# Breaks: value (the last example is left out).
# loses: values
def logistic_cost_loop(w, b, X, Y):
    n, m = X.shape
    cost = 0.0
    for i in range(m - 1):
        z = b
        for j in range(n):
            z += w[j, 0] * X[j, i]
        cost += np.logaddexp(0, z) - Y[0, i] * z
    return float(cost / m)
