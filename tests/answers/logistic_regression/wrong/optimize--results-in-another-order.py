# Breaks: the order w, b, costs.
# loses: shape
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w, costs = np.array(w, dtype=float), []
    for i in range(num_iterations):
        A = forward(w, b, X)
        if i % 100 == 0:
            costs.append(compute_cost(A, Y))
        dw, db = backward(X, A, Y)
        w, b = w - learning_rate * dw, b - learning_rate * db
    return costs, w, b
