# Breaks: each update uses the gradient at the current w and b (this one never looks again).
# loses: values
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w = np.array(w, dtype=float)
    costs = []
    A = forward(w, b, X)
    dw, db = backward(X, A, Y)
    for i in range(num_iterations):
        if i % 100 == 0:
            costs.append(compute_cost(forward(w, b, X), Y))
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, b, costs
