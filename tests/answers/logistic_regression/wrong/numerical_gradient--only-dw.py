# Breaks: the result is a pair (dw, db).
# loses: values
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    n = w.shape[0]
    dw = np.zeros((n, 1))
    for i in range(n):
        step = np.zeros((n, 1))
        step[i, 0] = epsilon
        plus = compute_cost(forward(w + step, b, X), Y)
        minus = compute_cost(forward(w - step, b, X), Y)
        dw[i, 0] = (plus - minus) / (2 * epsilon)
    return dw
