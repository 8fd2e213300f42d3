# Breaks: exactly num_iterations updates (stops when the cost is below 0.01).
# loses: values
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w = np.array(w, dtype=float)
    costs = []
    for i in range(num_iterations):
        A = forward(w, b, X)
        cost = compute_cost(A, Y)
        if i % 100 == 0:
            costs.append(cost)
        if cost < 0.01:
            break
        dw, db = backward(X, A, Y)
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, b, costs
