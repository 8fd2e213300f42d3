# Breaks: b is a float (here it grows to an array of shape (1, 1)).
# loses: shape
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w = np.array(w, dtype=float)
    costs, m = [], X.shape[1]
    for i in range(num_iterations):
        A = forward(w, b, X)
        if i % 100 == 0:
            costs.append(compute_cost(A, Y))
        error = A - Y
        w = w - learning_rate * X @ error.T / m
        b = b - learning_rate * np.sum(error, axis=1, keepdims=True) / m
    return w, b, costs
