# Breaks: the gradient is a mean already (divided by m twice).
# loses: values
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w = np.array(w, dtype=float)
    costs, m = [], X.shape[1]
    for i in range(num_iterations):
        A = forward(w, b, X)
        if i % 100 == 0:
            costs.append(compute_cost(A, Y))
        dw, db = backward(X, A, Y)
        w = w - learning_rate * dw / m
        b = b - learning_rate * db / m
    return w, b, costs
