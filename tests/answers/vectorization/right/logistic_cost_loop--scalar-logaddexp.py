# Unusual: np.logaddexp of single numbers, returns a numpy float.
def logistic_cost_loop(w, b, X, Y):
    m = X.shape[1]
    cost = np.float64(0.0)
    for i in range(m):
        z = b + sum(w[j, 0] * X[j, i] for j in range(w.shape[0]))
        cost += np.logaddexp(0.0, z) - Y[0, i] * z
    return cost / m
