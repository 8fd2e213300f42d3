# Breaks: exactly num_iterations updates (one is made when 0 are asked for).
# loses: steps
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w = np.array(w, dtype=float)
    costs, i = [], 0
    while True:
        A = forward(w, b, X)
        if i % 100 == 0:
            costs.append(compute_cost(A, Y))
        dw, db = backward(X, A, Y)
        w = w - learning_rate * dw
        b = b - learning_rate * db
        i += 1
        if i >= num_iterations:
            return w, b, costs
