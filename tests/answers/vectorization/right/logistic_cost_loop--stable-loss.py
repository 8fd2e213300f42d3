# Unusual: the loss straight from z, max(z, 0) - z·y + log(1 + e^-|z|), so no log of 0.
def logistic_cost_loop(w, b, X, Y):
    n, m = X.shape
    total = 0.0
    for i in range(m):
        z = float(b)
        for j in range(n):
            z += float(w[j, 0]) * float(X[j, i])
        y = float(Y[0, i])
        total += max(z, 0.0) - z * y + math.log1p(math.exp(-abs(z)))
    return total / m
