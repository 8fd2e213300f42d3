# Breaks: the input is unchanged (w keeps minus epsilon in every component).
# loses: values, central, purity
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    dw = np.zeros((w.shape[0], 1))
    for i in range(w.shape[0]):
        w[i, 0] = w[i, 0] + epsilon
        plus = compute_cost(forward(w, b, X), Y)
        w[i, 0] = w[i, 0] - 2 * epsilon
        minus = compute_cost(forward(w, b, X), Y)
        dw[i, 0] = (plus - minus) / (2 * epsilon)
    plus = compute_cost(forward(w, b + epsilon, X), Y)
    minus = compute_cost(forward(w, b - epsilon, X), Y)
    return dw, float((plus - minus) / (2 * epsilon))
