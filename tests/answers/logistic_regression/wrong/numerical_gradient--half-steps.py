# Breaks: steps of epsilon to both sides (epsilon / 2 each).
# loses: central
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    def cost(w, b):
        return compute_cost(forward(w, b, X), Y)

    h = epsilon / 2
    dw = np.zeros(w.shape)
    for j in range(w.shape[0]):
        step = np.zeros(w.shape)
        step[j, 0] = h
        dw[j, 0] = (cost(w + step, b) - cost(w - step, b)) / epsilon
    return dw, float((cost(w, b + h) - cost(w, b - h)) / epsilon)
