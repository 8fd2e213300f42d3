# Breaks: exactly num_iterations updates (never more than a thousand).
# loses: values
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w = np.array(w, dtype=float)
    costs = []
    for i in range(min(num_iterations, 1000)):
        A = forward(w, b, X)
        if i % 100 == 0:
            costs.append(compute_cost(A, Y))
        dw, db = backward(X, A, Y)
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, b, costs
