# Breaks: the cost as it is (three digits).
# loses: costs
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w = np.array(w, dtype=float)
    costs = []
    for i in range(num_iterations):
        A = forward(w, b, X)
        if i % 100 == 0:
            costs.append(round(float(compute_cost(A, Y)), 3))
        dw, db = backward(X, A, Y)
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, b, costs
