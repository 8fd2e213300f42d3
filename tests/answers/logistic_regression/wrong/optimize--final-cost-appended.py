# Breaks: len(costs) is ceil(num_iterations / 100) (the cost after the last update is appended too).
# loses: costs, steps
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w = np.array(w, dtype=float)
    costs = []
    for i in range(num_iterations):
        A = forward(w, b, X)
        if i % 100 == 0:
            costs.append(compute_cost(A, Y))
        dw, db = backward(X, A, Y)
        w = w - learning_rate * dw
        b = b - learning_rate * db
    costs.append(compute_cost(forward(w, b, X), Y))
    return w, b, costs
