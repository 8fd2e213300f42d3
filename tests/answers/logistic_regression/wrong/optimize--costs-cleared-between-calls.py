# Breaks: each call has a list of its own (one list is cleared and filled again).
# loses: purity
noted = []


def optimize(w, b, X, Y, num_iterations, learning_rate):
    w = np.array(w, dtype=float)
    noted.clear()
    for i in range(num_iterations):
        A = forward(w, b, X)
        if i % 100 == 0:
            noted.append(compute_cost(A, Y))
        dw, db = backward(X, A, Y)
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, b, noted
