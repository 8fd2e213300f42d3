# Unusual: builds on dot_loop for z.
def logistic_cost_loop(w, b, X, Y):
    m = Y.shape[1]
    cost = 0.0
    for i in range(m):
        z = dot_loop(w[:, 0], X[:, i]) + b
        cost += np.logaddexp(0.0, z) - Y[0, i] * z
    return float(cost) / m
