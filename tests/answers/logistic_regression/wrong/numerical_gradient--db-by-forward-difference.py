# Breaks: central differences, for db too.
# loses: central
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    def J(w, b):
        return compute_cost(forward(w, b, X), Y)

    dw = np.zeros((len(w), 1))
    for i in range(len(w)):
        step = np.zeros((len(w), 1))
        step[i] = epsilon
        dw[i] = (J(w + step, b) - J(w - step, b)) / (2 * epsilon)
    db = (J(w, b + epsilon) - J(w, b)) / epsilon
    return dw, float(db)
