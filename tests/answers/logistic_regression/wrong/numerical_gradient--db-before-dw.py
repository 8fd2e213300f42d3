# Breaks: a tuple (dw, db) (the other way round).
# loses: values
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    def cost(w, b):
        return compute_cost(forward(w, b, X), Y)

    dw = np.zeros(w.shape)
    for j in range(w.shape[0]):
        step = np.zeros(w.shape)
        step[j, 0] = epsilon
        dw[j, 0] = (cost(w + step, b) - cost(w - step, b)) / (2 * epsilon)
    db = (cost(w, b + epsilon) - cost(w, b - epsilon)) / (2 * epsilon)
    return db, dw
