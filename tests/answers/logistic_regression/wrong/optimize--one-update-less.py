# Breaks: exactly num_iterations updates (counting from 1 makes one less).
# loses: steps
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w = np.array(w, dtype=float)
    costs = []
    for i in range(1, num_iterations):
        A = forward(w, b, X)
        dw, db = backward(X, A, Y)
        if (i - 1) % 100 == 0:
            costs.append(compute_cost(A, Y))
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, b, costs
