# Breaks: w may be an integer array (a step written into a copy of integers is cut off).
# loses: integers
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    dw = np.zeros((w.shape[0], 1))
    for i in range(w.shape[0]):
        w_plus, w_minus = w.copy(), w.copy()
        w_plus[i, 0] = w[i, 0] + epsilon
        w_minus[i, 0] = w[i, 0] - epsilon
        plus = compute_cost(forward(w_plus, b, X), Y)
        minus = compute_cost(forward(w_minus, b, X), Y)
        dw[i, 0] = (plus - minus) / (2 * epsilon)
    plus = compute_cost(forward(w, b + epsilon, X), Y)
    minus = compute_cost(forward(w, b - epsilon, X), Y)
    return dw, float((plus - minus) / (2 * epsilon))
