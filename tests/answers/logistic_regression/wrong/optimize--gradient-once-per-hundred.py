# Breaks: a fresh gradient for each update.
# loses: values, steps
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w = np.array(w, dtype=float)
    costs = []
    for i in range(num_iterations):
        if i % 100 == 0:
            A = forward(w, b, X)
            costs.append(compute_cost(A, Y))
            dw, db = backward(X, A, Y)
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, b, costs
