# Breaks: the input is unchanged (w -= ... writes into the caller's w).
# loses: purity
def optimize(w, b, X, Y, num_iterations, learning_rate):
    costs = []
    for i in range(num_iterations):
        A = forward(w, b, X)
        if i % 100 == 0:
            costs.append(compute_cost(A, Y))
        dw, db = backward(X, A, Y)
        w -= learning_rate * dw
        b -= learning_rate * db
    return w, b, costs
