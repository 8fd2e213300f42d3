# Unusual: records every cost and keeps every hundredth at the end.
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w, history = np.array(w, dtype=float), []
    for _ in range(num_iterations):
        A = forward(w, b, X)
        history.append(compute_cost(A, Y))
        dw, db = backward(X, A, Y)
        w = w - np.multiply(learning_rate, dw)
        b = b - np.multiply(learning_rate, db)
    return w, float(b), history[::100]
