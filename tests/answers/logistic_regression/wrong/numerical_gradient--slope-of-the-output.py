# Breaks: the differences are of the cost, not of the mean probability.
# loses: values, central
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    n = w.shape[0]
    dw = np.zeros((n, 1))
    for i in range(n):
        step = np.zeros((n, 1))
        step[i, 0] = epsilon
        difference = forward(w + step, b, X) - forward(w - step, b, X)
        dw[i, 0] = np.mean(difference) / (2 * epsilon)
    db = np.mean(forward(w, b + epsilon, X) - forward(w, b - epsilon, X)) / (2 * epsilon)
    return dw, float(db)
