# Breaks: w may be an integer array (each new w is written back as integers).
# loses: integers
def optimize(w, b, X, Y, num_iterations, learning_rate):
    dtype, w, costs = w.dtype, w.copy(), []
    for i in range(num_iterations):
        A = forward(w, b, X)
        if i % 100 == 0:
            costs.append(compute_cost(A, Y))
        dw, db = backward(X, A, Y)
        w = (w - learning_rate * dw).astype(dtype)
        b = b - learning_rate * db
    return w, b, costs
