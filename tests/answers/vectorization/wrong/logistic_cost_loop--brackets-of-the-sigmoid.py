# Breaks: value (1 / 1 + exp(-z): no brackets, and log of a negative number).
# loses: values
def logistic_cost_loop(w, b, X, Y):
    n, m = X.shape
    total = 0.0
    for i in range(m):
        z = b
        for j in range(n):
            z += w[j, 0] * X[j, i]
        a = 1 / 1 + math.exp(-z)
        total -= Y[0, i] * math.log(a) + (1 - Y[0, i]) * math.log(1 - a)
    return total / m
