# Breaks: no numpy product inside (a column at once).
# loses: rules
def logistic_cost_loop(w, b, X, Y):
    m = X.shape[1]
    J = 0.0
    for i in range(m):
        z = sum(w[:, 0] * X[:, i]) + b
        a = 1 / (1 + math.exp(-z))
        J -= Y[0, i] * math.log(a) + (1 - Y[0, i]) * math.log(1 - a)
    return J / m
