# Breaks: every step has the learning rate that is given (this one shrinks).
# loses: values, steps
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w = np.array(w, dtype=float)
    costs = []
    for i in range(num_iterations):
        A = forward(w, b, X)
        if i % 100 == 0:
            costs.append(compute_cost(A, Y))
        dw, db = backward(X, A, Y)
        rate = learning_rate / (1 + 0.01 * i)
        w = w - rate * dw
        b = b - rate * db
    return w, b, costs
