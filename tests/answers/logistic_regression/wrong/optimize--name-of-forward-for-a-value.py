# Breaks: a result (forward is no function any more).
# loses: values, shape, costs, steps, integers, purity
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w = np.array(w, dtype=float)
    costs = []
    for i in range(num_iterations):
        forward = forward(w, b, X)
        dw, db = backward(X, forward, Y)
        if i % 100 == 0:
            costs.append(compute_cost(forward, Y))
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, float(b), costs
