# Breaks: no numpy sum inside (all losses at once).
# loses: rules
def logistic_cost_loop(w, b, X, Y):
    z = np.zeros(Y.shape)
    for i in range(X.shape[1]):
        for j in range(len(w)):
            z[0, i] += w[j, 0] * X[j, i]
    A = 1 / (1 + np.exp(-(z + b)))
    return -(Y * np.log(A) + (1 - Y) * np.log(1 - A)).sum() / Y.shape[1]
