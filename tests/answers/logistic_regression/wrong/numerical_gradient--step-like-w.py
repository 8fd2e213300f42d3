# Breaks: w may be an integer array (zeros_like makes a step of integers, which is 0).
# loses: integers
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    def cost(w, b):
        return compute_cost(forward(w, b, X), Y)

    dw = np.zeros(w.shape)
    for j in range(w.shape[0]):
        step = np.zeros_like(w)
        step[j, 0] = epsilon
        dw[j, 0] = (cost(w + step, b) - cost(w - step, b)) / (2 * epsilon)
    return dw, (cost(w, b + epsilon) - cost(w, b - epsilon)) / (2 * epsilon)
