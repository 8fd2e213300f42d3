# Breaks: the input is unchanged (w_plus and w_minus are w itself, and the difference is 0).
# loses: values, integers, purity
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    dw = np.zeros((w.shape[0], 1))
    for i in range(w.shape[0]):
        w_plus = w
        w_plus[i] += epsilon
        w_minus = w
        w_minus[i] -= epsilon
        plus = compute_cost(forward(w_plus, b, X), Y)
        minus = compute_cost(forward(w_minus, b, X), Y)
        dw[i] = (plus - minus) / (2 * epsilon)
    plus = compute_cost(forward(w, b + epsilon, X), Y)
    minus = compute_cost(forward(w, b - epsilon, X), Y)
    return dw, float((plus - minus) / (2 * epsilon))
