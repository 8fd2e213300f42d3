# Breaks: each update uses the gradient over all examples (this takes one after another).
# loses: values, steps
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w = np.array(w, dtype=float)
    costs = []
    m = X.shape[1]
    for i in range(num_iterations):
        if i % 100 == 0:
            costs.append(compute_cost(forward(w, b, X), Y))
        j = i % m
        x, y = X[:, j : j + 1], Y[:, j : j + 1]
        dw, db = backward(x, forward(w, b, x), y)
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, b, costs
