# Unusual: all dz first, then one Python sum per feature.
def _sigmoid(z):
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    return math.exp(z) / (1 + math.exp(z))


def logistic_gradients_loop(w, b, X, Y):
    n, m = X.shape
    dz = [_sigmoid(b + sum(w[j, 0] * X[j, i] for j in range(n))) - Y[0, i] for i in range(m)]
    dw = np.array([[sum(X[j, i] * dz[i] for i in range(m)) / m] for j in range(n)])
    return dw, float(sum(dz) / m)
