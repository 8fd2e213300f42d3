# Unusual: costs collected in a list of numpy scalars, updates by np.subtract.
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w, b, costs = np.array(w, dtype=float), np.float64(b), []
    for i in range(num_iterations):
        A = forward(w, b, X)
        dw, db = backward(X, A, Y)
        if not i % 100:
            costs += [np.float64(compute_cost(A, Y))]
        w, b = np.subtract(w, learning_rate * dw), np.subtract(b, learning_rate * db)
    return w, b, costs
