# Breaks: costs[k] is the cost before update number 100k (recorded one early in each hundred).
# loses: costs
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w = np.array(w, dtype=float)
    costs = []
    for i in range(num_iterations):
        A = forward(w, b, X)
        if i == 0 or i % 100 == 99:
            costs.append(compute_cost(A, Y))
        dw, db = backward(X, A, Y)
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, b, costs
