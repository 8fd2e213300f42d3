# Breaks: one component moves at a time (the earlier ones keep their step here).
# loses: values
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    dw = np.zeros((w.shape[0], 1))
    w_plus, w_minus = w.astype(float), w.astype(float)
    for i in range(w.shape[0]):
        w_plus[i, 0] += epsilon
        w_minus[i, 0] -= epsilon
        plus = compute_cost(forward(w_plus, b, X), Y)
        minus = compute_cost(forward(w_minus, b, X), Y)
        dw[i, 0] = (plus - minus) / (2 * epsilon)
    plus = compute_cost(forward(w, b + epsilon, X), Y)
    minus = compute_cost(forward(w, b - epsilon, X), Y)
    return dw, float((plus - minus) / (2 * epsilon))
