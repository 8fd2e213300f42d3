# Breaks: single numbers (w[j] is an array of shape (1,), and so is the cost).
# loses: values
def logistic_cost_loop(w, b, X, Y):
    n, m = X.shape
    total = 0.0
    for i in range(m):
        z = b
        for j in range(n):
            z = z + w[j] * X[j, i]
        a = 1 / (1 + np.exp(-z))
        total -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
    return total / m
