# Breaks: exactly num_iterations updates (the return stands inside the loop: one is made).
# loses: costs
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w, costs = np.array(w, dtype=float), []
    for i in range(num_iterations):
        A = forward(w, b, X)
        if i % 100 == 0:
            costs.append(compute_cost(A, Y))
        dw, db = backward(X, A, Y)
        w = w - learning_rate * dw
        b = b - learning_rate * db
        return w, b, costs
    return w, b, costs
