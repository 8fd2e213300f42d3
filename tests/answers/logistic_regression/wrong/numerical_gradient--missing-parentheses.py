# Breaks: the difference is divided by 2 epsilon (/ 2 * epsilon multiplies by it).
# loses: values
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    dw = np.zeros((w.shape[0], 1))
    for i in range(w.shape[0]):
        step = np.zeros((w.shape[0], 1))
        step[i, 0] = epsilon
        plus = compute_cost(forward(w + step, b, X), Y)
        minus = compute_cost(forward(w - step, b, X), Y)
        dw[i, 0] = (plus - minus) / 2 * epsilon
    plus = compute_cost(forward(w, b + epsilon, X), Y)
    minus = compute_cost(forward(w, b - epsilon, X), Y)
    return dw, float((plus - minus) / 2 * epsilon)
