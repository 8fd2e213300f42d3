# Breaks: a fresh gradient for each update (it is added to the last one).
# loses: values, steps
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w = np.array(w, dtype=float)
    costs, dw, db = [], np.zeros_like(w), 0.0
    for i in range(num_iterations):
        A = forward(w, b, X)
        if i % 100 == 0:
            costs.append(compute_cost(A, Y))
        more_w, more_b = backward(X, A, Y)
        dw, db = dw + more_w, db + more_b
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, b, costs
