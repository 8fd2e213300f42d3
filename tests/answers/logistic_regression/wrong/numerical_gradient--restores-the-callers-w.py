# Breaks: w is unchanged during the call, too (the caller's w is borrowed, and put back exactly).
# loses: purity
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    if w.dtype.kind != "f":
        w = w.astype(float)
    dw = np.zeros((w.shape[0], 1))
    for j in range(w.shape[0]):
        old = w[j, 0]
        w[j, 0] = old + epsilon
        up = compute_cost(forward(w, b, X), Y)
        w[j, 0] = old - epsilon
        down = compute_cost(forward(w, b, X), Y)
        w[j, 0] = old
        dw[j, 0] = (up - down) / (2 * epsilon)
    up = compute_cost(forward(w, b + epsilon, X), Y)
    down = compute_cost(forward(w, b - epsilon, X), Y)
    return dw, (up - down) / (2 * epsilon)
