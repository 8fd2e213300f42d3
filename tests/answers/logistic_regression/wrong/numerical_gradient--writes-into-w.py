# Breaks: w unchanged (steps to and fro in the caller's array).
# loses: purity
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    dw = np.zeros((w.shape[0], 1))
    for j in range(w.shape[0]):
        w[j, 0] += epsilon
        up = compute_cost(forward(w, b, X), Y)
        w[j, 0] -= 2 * epsilon
        down = compute_cost(forward(w, b, X), Y)
        w[j, 0] += epsilon
        dw[j, 0] = (up - down) / (2 * epsilon)
    db = (compute_cost(forward(w, b + epsilon, X), Y) - compute_cost(forward(w, b - epsilon, X), Y)) / (2 * epsilon)
    return dw, db
