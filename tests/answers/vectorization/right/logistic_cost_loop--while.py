# Unusual: while loops, and a branch on the label.
def logistic_cost_loop(w, b, X, Y):
    n, m = X.shape
    cost, i = 0.0, 0
    while i < m:
        z, j = b, 0
        while j < n:
            z = z + w[j, 0] * X[j, i]
            j += 1
        cost += np.logaddexp(0.0, -z if Y[0, i] == 1 else z)
        i += 1
    return float(cost / m)
