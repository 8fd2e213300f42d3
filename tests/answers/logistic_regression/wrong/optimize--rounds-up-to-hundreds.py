# Breaks: exactly num_iterations updates (whole hundreds).
# loses: values, steps
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w = np.array(w, dtype=float)
    costs = []
    for _ in range(math.ceil(num_iterations / 100)):
        costs.append(compute_cost(forward(w, b, X), Y))
        for _ in range(100):
            dw, db = backward(X, forward(w, b, X), Y)
            w = w - learning_rate * dw
            b = b - learning_rate * db
    return w, b, costs
