# Breaks: the slopes are taken at the w and b that are given, not at zero.
# loses: values, central
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    n = w.shape[0]
    dw = np.zeros((n, 1))
    for i in range(n):
        w_plus, w_minus = np.zeros((n, 1)), np.zeros((n, 1))
        w_plus[i, 0] = epsilon
        w_minus[i, 0] = -epsilon
        plus = compute_cost(forward(w_plus, b, X), Y)
        minus = compute_cost(forward(w_minus, b, X), Y)
        dw[i, 0] = (plus - minus) / (2 * epsilon)
    plus = compute_cost(forward(w, b + epsilon, X), Y)
    minus = compute_cost(forward(w, b - epsilon, X), Y)
    return dw, float((plus - minus) / (2 * epsilon))
