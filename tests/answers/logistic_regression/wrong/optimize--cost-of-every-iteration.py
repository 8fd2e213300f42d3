# Breaks: one cost for every 100 updates, not one for each.
# loses: costs
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w = np.array(w, dtype=float)
    costs = []
    for _ in range(num_iterations):
        A = forward(w, b, X)
        costs.append(compute_cost(A, Y))
        dw, db = backward(X, A, Y)
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, b, costs
