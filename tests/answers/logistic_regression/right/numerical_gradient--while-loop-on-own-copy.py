# Unusual: a while loop that changes a copy of its own and puts each component back; prints.
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    own = np.array(w, dtype=float)
    dw = np.zeros_like(own)
    i = 0
    while i < own.shape[0]:
        before = own[i, 0]
        own[i, 0] = before + epsilon
        plus = compute_cost(forward(own, b, X), Y)
        own[i, 0] = before - epsilon
        minus = compute_cost(forward(own, b, X), Y)
        own[i, 0] = before
        dw[i, 0] = (plus - minus) / (2.0 * epsilon)
        i += 1
    print(f"{i} components checked")
    plus = compute_cost(forward(own, b + epsilon, X), Y)
    minus = compute_cost(forward(own, b - epsilon, X), Y)
    return dw, float((plus - minus) / (2.0 * epsilon))
