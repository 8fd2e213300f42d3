# Breaks: w and b come back, not their gradients.
# loses: values, steps
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w = np.array(w, dtype=float)
    costs = []
    dw, db = np.zeros_like(w), 0.0
    for i in range(num_iterations):
        A = forward(w, b, X)
        dw, db = backward(X, A, Y)
        if i % 100 == 0:
            costs.append(compute_cost(A, Y))
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return dw, db, costs
