# Breaks: value (len(Y) is 1 for a (1, m) array, so only the first example counts).
# loses: values
def logistic_cost_loop(w, b, X, Y):
    m = len(Y)
    cost = 0.0
    for i in range(m):
        z = b
        for j in range(w.shape[0]):
            z += w[j, 0] * X[j, i]
        a = 1 / (1 + math.exp(-z))
        cost -= Y[0, i] * math.log(a) + (1 - Y[0, i]) * math.log(1 - a)
    return float(cost / m)
