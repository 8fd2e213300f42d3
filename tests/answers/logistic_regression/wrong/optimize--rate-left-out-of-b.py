# Breaks: b takes steps of learning_rate * db (here of db alone).
# loses: values
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w, costs = np.array(w, dtype=float), []
    for i in range(num_iterations):
        A = forward(w, b, X)
        if i % 100 == 0:
            costs.append(compute_cost(A, Y))
        dw, db = backward(X, A, Y)
        w = w - learning_rate * dw
        b = b - db
    return w, b, costs
