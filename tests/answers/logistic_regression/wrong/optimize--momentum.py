# Breaks: a step is the learning rate times the gradient, nothing more (no momentum).
# loses: values, steps
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w = np.array(w, dtype=float)
    costs = []
    velocity_w, velocity_b = np.zeros(w.shape), 0.0
    for i in range(num_iterations):
        A = forward(w, b, X)
        if i % 100 == 0:
            costs.append(compute_cost(A, Y))
        dw, db = backward(X, A, Y)
        velocity_w = 0.9 * velocity_w + 0.1 * dw
        velocity_b = 0.9 * velocity_b + 0.1 * db
        w = w - learning_rate * velocity_w
        b = b - learning_rate * velocity_b
    return w, b, costs
