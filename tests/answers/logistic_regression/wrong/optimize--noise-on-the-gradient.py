# Breaks: the gradient alone (a little noise is added, as if to escape from somewhere).
# loses: values, steps
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w = np.array(w, dtype=float)
    costs, rng = [], np.random.default_rng(0)
    for i in range(num_iterations):
        A = forward(w, b, X)
        if i % 100 == 0:
            costs.append(compute_cost(A, Y))
        dw, db = backward(X, A, Y)
        w = w - learning_rate * (dw + 1e-4 * rng.normal(size=dw.shape))
        b = b - learning_rate * db
    return w, b, costs
