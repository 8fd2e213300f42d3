# Unusual: w moved by where, db as a 0-d array.
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    n = len(w)
    index = np.arange(n).reshape(n, 1)

    def cost(w_, b_):
        return float(compute_cost(forward(w_, b_, X), Y))

    dw = [
        [(cost(np.where(index == j, w + epsilon, w), b) - cost(np.where(index == j, w - epsilon, w), b))]
        for j in range(n)
    ]
    db = cost(w, b + epsilon) - cost(w, b - epsilon)
    return np.divide(dw, 2 * epsilon), np.divide(db, 2 * epsilon)
