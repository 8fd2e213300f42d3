# Breaks: dw has shape (n, 1), not (n,).
# loses: values
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    dw = []
    for i in range(w.shape[0]):
        step = np.zeros((w.shape[0], 1))
        step[i, 0] = epsilon
        plus = compute_cost(forward(w + step, b, X), Y)
        minus = compute_cost(forward(w - step, b, X), Y)
        dw.append((plus - minus) / (2 * epsilon))
    plus = compute_cost(forward(w, b + epsilon, X), Y)
    minus = compute_cost(forward(w, b - epsilon, X), Y)
    return np.array(dw), float((plus - minus) / (2 * epsilon))
