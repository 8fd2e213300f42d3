# Unusual: one function of one vector, its slopes from a generator.
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    start = np.vstack([w, [[b]]])

    def cost(p):
        return compute_cost(forward(p[:-1], p[-1, 0], X), Y)

    def slopes():
        for unit in np.eye(start.size):
            shift = epsilon * unit[:, None]
            yield (cost(start + shift) - cost(start - shift)) / (2 * epsilon)

    *dw, db = slopes()
    return np.array(dw).reshape(w.shape), db
