# Breaks: w is unchanged during the call, too (it is worked on in place, and put back at the end).
# loses: purity
def optimize(w, b, X, Y, num_iterations, learning_rate):
    if w.dtype.kind != "f":
        w = w.astype(float)
    start, costs = w.copy(), []
    for i in range(num_iterations):
        A = forward(w, b, X)
        if i % 100 == 0:
            costs.append(compute_cost(A, Y))
        dw, db = backward(X, A, Y)
        w -= learning_rate * dw
        b = b - learning_rate * db
    end = w.copy()
    w[:] = start
    return end, b, costs
