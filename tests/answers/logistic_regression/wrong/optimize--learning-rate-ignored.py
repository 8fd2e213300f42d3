# Breaks: the learning rate is the argument.
# loses: values
def optimize(w, b, X, Y, num_iterations, learning_rate=0.002):
    w = np.array(w, dtype=float)
    costs = []
    for i in range(num_iterations):
        A = forward(w, b, X)
        if i % 100 == 0:
            costs.append(compute_cost(A, Y))
        dw, db = backward(X, A, Y)
        w = w - 0.002 * dw
        b = b - 0.002 * db
    return w, b, costs
