# Breaks: costs[k] is the cost before update 100k (one update too early from the second on).
# loses: costs
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w = np.array(w, dtype=float)
    costs = []
    last = compute_cost(forward(w, b, X), Y)
    for i in range(num_iterations):
        if i % 100 == 0:
            costs.append(last)
        A = forward(w, b, X)
        last = compute_cost(A, Y)
        dw, db = backward(X, A, Y)
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, b, costs
