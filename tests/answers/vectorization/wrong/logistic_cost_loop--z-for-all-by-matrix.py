# Breaks: no numpy product in a loop version (w.T @ X for all examples, the loop only adds).
# loses: rules
def logistic_cost_loop(w, b, X, Y):
    Z = w.T @ X + b
    m = X.shape[1]
    cost = 0.0
    for i in range(m):
        z, y = float(Z[0, i]), float(Y[0, i])
        cost += max(z, 0.0) - z * y + math.log1p(math.exp(-abs(z)))
    return cost / m
