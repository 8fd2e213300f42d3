# Unusual: a generator of states, costs taken from every hundredth.
def optimize(w, b, X, Y, num_iterations, learning_rate):
    from itertools import islice

    def states(w, b):
        while True:
            A = forward(w, b, X)
            yield w, b, A
            dw, db = backward(X, A, Y)
            w, b = w - learning_rate * dw, b - learning_rate * db

    path = list(islice(states(np.array(w, dtype=float), b), num_iterations + 1))
    costs = [float(compute_cost(A, Y)) for _, _, A in path[:num_iterations:100]]
    return path[-1][0], path[-1][1], costs
