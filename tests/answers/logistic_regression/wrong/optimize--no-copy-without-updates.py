# Breaks: the result is never the caller's own array (it is, after 0 updates).
# loses: purity
def optimize(w, b, X, Y, num_iterations, learning_rate):
    from itertools import islice

    def states(w, b):
        while True:
            A = forward(w, b, X)
            yield w, b, A
            dw, db = backward(X, A, Y)
            w, b = w - learning_rate * dw, b - learning_rate * db

    path = list(islice(states(w, b), num_iterations + 1))
    costs = [float(compute_cost(A, Y)) for _, _, A in path[:num_iterations:100]]
    return path[-1][0], path[-1][1], costs
