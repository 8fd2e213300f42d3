# Breaks: value (w moves in place of b for db).
# loses: values, central
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    def cost(w, b):
        return compute_cost(forward(w, b, X), Y)

    dw = np.zeros(w.shape)
    for j in range(w.shape[0]):
        step = np.zeros(w.shape)
        step[j, 0] = epsilon
        dw[j, 0] = (cost(w + step, b) - cost(w - step, b)) / (2 * epsilon)
    db = (cost(w + epsilon, b) - cost(w - epsilon, b)) / (2 * epsilon)
    return dw, float(db)
