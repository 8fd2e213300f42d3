# Breaks: no Python-level loop (a for over the examples, half vectorized).
# loses: rules
def logistic_cost(w, b, X, Y):
    m = X.shape[1]
    cost = 0.0
    for i in range(m):
        z = (w[:, 0] @ X[:, i]) + b
        cost += np.logaddexp(0, z) - Y[0, i] * z
    return float(cost / m)
