# Breaks: epsilon is 1e-6 when none is given.
# loses: central
def numerical_gradient(w, b, X, Y, epsilon=1e-7):
    dw = np.zeros(w.shape)
    J = lambda w, b: compute_cost(forward(w, b, X), Y)
    for j in range(len(w)):
        step = np.zeros(w.shape)
        step[j] = epsilon
        dw[j] = (J(w + step, b) - J(w - step, b)) / (2 * epsilon)
    return dw, (J(w, b + epsilon) - J(w, b - epsilon)) / (2 * epsilon)
