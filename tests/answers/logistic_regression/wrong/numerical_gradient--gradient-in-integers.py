# Breaks: w may be an integer array (zeros_like makes integers, and slopes are cut off).
# loses: integers
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    w = np.copy(w)
    dw = np.zeros_like(w)
    for index in np.ndindex(w.shape):
        saved = w[index]
        w[index] = saved + epsilon
        plus = compute_cost(forward(w, b, X), Y)
        w[index] = saved - epsilon
        minus = compute_cost(forward(w, b, X), Y)
        w[index] = saved
        dw[index] = (plus - minus) / (2 * epsilon)
    plus, minus = (compute_cost(forward(w, b + s * epsilon, X), Y) for s in (1, -1))
    return dw, np.asarray((plus - minus) / (2 * epsilon))
