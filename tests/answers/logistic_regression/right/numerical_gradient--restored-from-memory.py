# Unusual: one weight of the own copy is changed and put back from a saved value.
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    w = np.array(w, dtype=np.float64)
    dw = np.zeros_like(w)
    for index in np.ndindex(w.shape):
        saved = w[index]
        w[index] = saved + epsilon
        plus = compute_cost(forward(w, b, X), Y)
        w[index] = saved - epsilon
        minus = compute_cost(forward(w, b, X), Y)
        w[index] = saved
        dw[index] = (plus - minus) / (2 * epsilon)
    plus, minus = (compute_cost(forward(w, b + s * epsilon, X), Y) for s in (1, -1))
    return dw, np.asarray((plus - minus) / (2 * epsilon))
