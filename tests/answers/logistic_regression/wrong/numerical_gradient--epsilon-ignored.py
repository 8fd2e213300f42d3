# Breaks: epsilon is the argument, not a constant of its own.
# loses: central
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    h = 1e-5
    dw = np.zeros((w.shape[0], 1))
    for i in range(w.shape[0]):
        step = np.zeros((w.shape[0], 1))
        step[i, 0] = h
        plus = compute_cost(forward(w + step, b, X), Y)
        minus = compute_cost(forward(w - step, b, X), Y)
        dw[i, 0] = (plus - minus) / (2 * h)
    plus = compute_cost(forward(w, b + h, X), Y)
    minus = compute_cost(forward(w, b - h, X), Y)
    return dw, float((plus - minus) / (2 * h))
