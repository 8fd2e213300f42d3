# Breaks: exactly num_iterations updates (stops at a gradient below 1e-6).
# loses: values
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w = np.array(w, dtype=float)
    costs = []
    for i in range(num_iterations):
        A = forward(w, b, X)
        if i % 100 == 0:
            costs.append(compute_cost(A, Y))
        dw, db = backward(X, A, Y)
        if np.linalg.norm(dw) + abs(db) < 1e-6:
            break
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, b, costs
