# Breaks: value (the logarithms are those of the labels).
# loses: values
def logistic_cost_loop(w, b, X, Y):
    n, m = X.shape
    total = 0.0
    for i in range(m):
        z = b
        for j in range(n):
            z += w[j, 0] * X[j, i]
        a = 1 / (1 + math.exp(-z))
        total -= a * math.log(Y[0, i]) + (1 - a) * math.log(1 - Y[0, i])
    return total / m
