# Breaks: input unchanged (the losses are stored in the caller's Y).
# loses: values, purity
def logistic_cost_loop(w, b, X, Y):
    n, m = X.shape
    cost = 0.0
    for i in range(m):
        z = b
        for j in range(n):
            z += w[j, 0] * X[j, i]
        Y[0, i] = np.logaddexp(0, z) - Y[0, i] * z
        cost += Y[0, i]
    return float(cost / m)
