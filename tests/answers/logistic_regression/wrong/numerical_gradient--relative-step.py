# Breaks: steps of the given epsilon (scaled by the weight).
# loses: central
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    dw = np.zeros(w.shape)
    for j in range(w.shape[0]):
        h = epsilon * max(abs(w[j, 0]), 1e-3)
        step = np.zeros(w.shape)
        step[j, 0] = h
        dw[j, 0] = (
            compute_cost(forward(w + step, b, X), Y) - compute_cost(forward(w - step, b, X), Y)
        ) / (2 * h)
    db = compute_cost(forward(w, b + epsilon, X), Y) - compute_cost(forward(w, b - epsilon, X), Y)
    return dw, db / (2 * epsilon)
