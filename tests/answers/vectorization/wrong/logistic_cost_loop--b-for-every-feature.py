# Breaks: value (b is added once per feature, inside the inner loop).
# loses: values
def logistic_cost_loop(w, b, X, Y):
    n, m = X.shape
    cost = 0.0
    for i in range(m):
        z = 0.0
        for j in range(n):
            z += w[j, 0] * X[j, i] + b
        cost += np.logaddexp(0, z) - Y[0, i] * z
    return float(cost / m)
