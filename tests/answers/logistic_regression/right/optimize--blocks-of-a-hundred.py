# Unusual: a block for each recorded cost, the number of blocks by math.ceil.
def optimize(w, b, X, Y, num_iterations, learning_rate):
    costs = []
    w = w * 1.0
    for block in range(math.ceil(num_iterations / 100)):
        costs.append(compute_cost(forward(w, b, X), Y))
        for _ in range(min(100, num_iterations - 100 * block)):
            dw, db = backward(X, forward(w, b, X), Y)
            w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b, costs
