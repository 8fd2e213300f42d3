# Breaks: each example has a z of its own (here it goes on from the last example's).
# loses: values
def logistic_cost_loop(w, b, X, Y):
    (n, m), total, z = X.shape, 0.0, b
    for i in range(m):
        for j in range(n):
            z += w[j, 0] * X[j, i]
        a = 1 / (1 + math.exp(-z))
        total -= Y[0, i] * math.log(a) + (1 - Y[0, i]) * math.log(1 - a)
    return total / m
