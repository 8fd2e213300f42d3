# Breaks: three things come back: w, b and costs.
# loses: costs
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w = np.array(w, dtype=float)
    for i in range(num_iterations):
        A = forward(w, b, X)
        dw, db = backward(X, A, Y)
        if i % 100 == 0:
            print(f"cost after iteration {i}: {compute_cost(A, Y)}")
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, b
