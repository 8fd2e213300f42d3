# Breaks: w is exactly the same afterwards (adding and subtracting rounds).
# loses: purity
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    dw = np.zeros(w.shape)
    for j in range(w.shape[0]):
        w[j, 0] += epsilon
        plus = compute_cost(forward(w, b, X), Y)
        w[j, 0] -= 2 * epsilon
        minus = compute_cost(forward(w, b, X), Y)
        w[j, 0] += epsilon
        dw[j, 0] = (plus - minus) / (2 * epsilon)
    plus = compute_cost(forward(w, b + epsilon, X), Y)
    minus = compute_cost(forward(w, b - epsilon, X), Y)
    return dw, (plus - minus) / (2 * epsilon)
