# Breaks: w and b after the last update come back, not the best that were met on the way.
# loses: values, steps
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w = np.array(w, dtype=float)
    costs = []
    best = (float("inf"), w, b)
    for i in range(num_iterations):
        A = forward(w, b, X)
        cost = compute_cost(A, Y)
        if cost < best[0]:
            best = (cost, w, b)
        if i % 100 == 0:
            costs.append(cost)
        dw, db = backward(X, A, Y)
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return best[1], best[2], costs
