# Breaks: a mean over all examples (the return stands inside the loop).
# loses: values
def logistic_cost_loop(w, b, X, Y):
    n, m = X.shape
    total = 0.0
    for i in range(m):
        z = b
        for j in range(n):
            z += w[j, 0] * X[j, i]
        a = 1 / (1 + math.exp(-z))
        total -= Y[0, i] * math.log(a) + (1 - Y[0, i]) * math.log(1 - a)
        return total / m
