# Unusual: an inner function for one step, simultaneous assignment.
def optimize(w, b, X, Y, num_iterations, learning_rate):
    def step(w, b):
        A = forward(w, b, X)
        dw, db = backward(X, A, Y)
        return w - learning_rate * dw, b - learning_rate * db

    costs = []
    w = np.copy(np.asarray(w, dtype=float))
    for i in range(num_iterations):
        if i % 100 == 0:
            costs.append(compute_cost(forward(w, b, X), Y))
        w, b = step(w, b)
    return w, b, costs
