# Breaks: w moves by dw, b by db (each by the other's slope).
# loses: values
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w, costs = np.array(w, dtype=float), []
    for i in range(num_iterations):
        A = forward(w, b, X)
        grads = backward(X, A, Y)
        if i % 100 == 0:
            costs.append(compute_cost(A, Y))
        w = w - learning_rate * grads[1]
        b = b - learning_rate * grads[0]
    return w, b, costs
