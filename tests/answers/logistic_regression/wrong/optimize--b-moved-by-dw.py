# Breaks: value (b is moved by dw).
# loses: values
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w = np.array(w, dtype=float)
    costs = []
    for i in range(num_iterations):
        A = forward(w, b, X)
        dw, db = backward(X, A, Y)
        if i % 100 == 0:
            costs.append(compute_cost(A, Y))
        w = w - learning_rate * dw
        b = b - learning_rate * np.mean(dw)
    return w, float(b), costs
