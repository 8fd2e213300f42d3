# Breaks: one slope for each weight (the loop counts examples).
# loses: values, integers, purity
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    dw = np.zeros(w.shape)
    for j in range(X.shape[1]):
        step = np.zeros(w.shape)
        step[j, 0] = epsilon
        dw[j, 0] = (
            compute_cost(forward(w + step, b, X), Y) - compute_cost(forward(w - step, b, X), Y)
        ) / (2 * epsilon)
    db = compute_cost(forward(w, b + epsilon, X), Y) - compute_cost(forward(w, b - epsilon, X), Y)
    return dw, db / (2 * epsilon)
