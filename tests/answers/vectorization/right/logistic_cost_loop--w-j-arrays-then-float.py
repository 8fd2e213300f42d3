# Unusual: double brackets w[j][0], J divided in place.
def logistic_cost_loop(w, b, X, Y):
    n, m = X.shape
    J = 0
    for i in range(m):
        z = b
        for j in range(n):
            z = z + w[j][0] * X[j][i]
        a = 1 / (1 + np.exp(-z))
        y = Y[0][i]
        J += -(y * np.log(a) + (1 - y) * np.log(1 - a))
    J /= m
    return J
