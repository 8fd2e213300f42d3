# Breaks: w moves by dw, b by db (the results of backward are taken the other way round).
# loses: values
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w, costs = np.array(w, dtype=float), []
    for i in range(num_iterations):
        A = forward(w, b, X)
        db, dw = backward(X, A, Y)
        if i % 100 == 0:
            costs.append(compute_cost(A, Y))
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, b, costs
