# Breaks: central differences.
# loses: central
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    def cost(w, b):
        return compute_cost(forward(w, b, X), Y)

    here = cost(w, b)
    dw = np.zeros(w.shape)
    for j in range(w.shape[0]):
        step = np.zeros(w.shape)
        step[j, 0] = epsilon
        dw[j, 0] = (here - cost(w - step, b)) / epsilon
    return dw, float((here - cost(w, b - epsilon)) / epsilon)
