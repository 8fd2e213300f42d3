# Breaks: exactly num_iterations updates (stops when the cost changes by less than 1e-10).
# loses: values
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w = np.array(w, dtype=float)
    costs, last = [], None
    for i in range(num_iterations):
        A = forward(w, b, X)
        cost = compute_cost(A, Y)
        if i % 100 == 0:
            costs.append(cost)
        if last is not None and abs(last - cost) < 1e-10:
            break
        last = cost
        dw, db = backward(X, A, Y)
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, b, costs
