# Breaks: the gradient as it is.
# loses: values
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w = np.array(w, dtype=float)
    costs = []
    for i in range(num_iterations):
        A = forward(w, b, X)
        if i % 100 == 0:
            costs.append(compute_cost(A, Y))
        dw, db = backward(X, A, Y)
        w = w - learning_rate * np.clip(dw, -5, 5)
        b = b - learning_rate * np.clip(db, -5, 5)
    return w, b, costs
