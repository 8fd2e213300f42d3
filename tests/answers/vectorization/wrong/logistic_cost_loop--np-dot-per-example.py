# Breaks: no numpy product inside a loop version (np.dot(w.T, X[:, i])).
# loses: rules
def logistic_cost_loop(w, b, X, Y):
    m = X.shape[1]
    cost = 0.0
    for i in range(m):
        z = np.dot(w[:, 0], X[:, i]) + b
        cost += np.logaddexp(0.0, z) - Y[0, i] * z
    return float(cost / m)
