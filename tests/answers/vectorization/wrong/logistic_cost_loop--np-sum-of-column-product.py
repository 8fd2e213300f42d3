# Breaks: no numpy product or sum inside a loop version (np.sum(w[:, 0] * X[:, i])).
# loses: rules
def logistic_cost_loop(w, b, X, Y):
    cost = 0.0
    for i in range(Y.size):
        z = float(np.sum(w[:, 0] * X[:, i]) + b)
        cost += max(z, 0.0) - z * float(Y[0, i]) + math.log1p(math.exp(-abs(z)))
    return cost / Y.size
