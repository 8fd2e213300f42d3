# Unusual: an inner function for the cost and a step vector per component.
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    def J(w, b):
        return compute_cost(forward(w, b, X), Y)

    dw = np.zeros(w.shape)
    for i in range(w.shape[0]):
        step = np.zeros(w.shape)
        step[i, 0] = epsilon
        dw[i, 0] = (J(w + step, b) - J(w - step, b)) / (2 * epsilon)
    db = (J(w, b + epsilon) - J(w, b - epsilon)) / (2 * epsilon)
    return dw, db
