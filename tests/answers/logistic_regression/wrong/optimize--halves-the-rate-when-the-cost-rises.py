# Breaks: the learning rate that is given.
# loses: values
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w = np.array(w, dtype=float)
    costs, last = [], np.inf
    for i in range(num_iterations):
        A = forward(w, b, X)
        cost = compute_cost(A, Y)
        if i % 100 == 0:
            costs.append(cost)
        if cost > last:
            learning_rate /= 2
        last = cost
        dw, db = backward(X, A, Y)
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, b, costs
