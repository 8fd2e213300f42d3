# Breaks: the updates start from the w and b that are given.
# loses: values
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w, b = initialize_parameters(X.shape[0])
    costs = []
    for i in range(num_iterations):
        A = forward(w, b, X)
        if i % 100 == 0:
            costs.append(compute_cost(A, Y))
        dw, db = backward(X, A, Y)
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, b, costs
