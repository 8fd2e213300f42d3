# Breaks: costs[k] is the cost of that moment (a mean over the hundred).
# loses: costs
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w = np.array(w, dtype=float)
    every = []
    for i in range(num_iterations):
        A = forward(w, b, X)
        every.append(compute_cost(A, Y))
        dw, db = backward(X, A, Y)
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, b, [float(np.mean(every[k : k + 100])) for k in range(0, len(every), 100)]
