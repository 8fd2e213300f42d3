# Breaks: exactly num_iterations updates (this stops when the cost hardly moves).
# loses: values, costs
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w = np.array(w, dtype=float)
    costs = []
    previous = None
    for i in range(num_iterations):
        A = forward(w, b, X)
        cost = compute_cost(A, Y)
        if i % 100 == 0:
            costs.append(cost)
        if previous is not None and abs(previous - cost) < 1e-4:
            break
        previous = cost
        dw, db = backward(X, A, Y)
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, b, costs
