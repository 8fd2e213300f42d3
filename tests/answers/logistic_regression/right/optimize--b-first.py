# Unusual: b is updated first; both gradients were computed before, so the order doesn't matter.
def optimize(w, b, X, Y, num_iterations, learning_rate):
    costs, w = [], w.astype(float)
    for iteration in range(num_iterations):
        A = forward(w, b, X)
        cost = compute_cost(A, Y)
        gradients = backward(X, A, Y)
        b = b - learning_rate * gradients[1]
        w = w - learning_rate * gradients[0]
        if not iteration % 100:
            costs += [cost]
    return w, b, costs
