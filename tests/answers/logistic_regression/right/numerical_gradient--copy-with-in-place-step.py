# Unusual: a copy for each step, changed in place.
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    w = w.astype(float)
    dw = np.zeros_like(w)
    for i in range(len(w)):
        w_plus = w.copy()
        w_plus[i] += epsilon
        w_minus = w.copy()
        w_minus[i] -= epsilon
        J_plus = compute_cost(forward(w_plus, b, X), Y)
        J_minus = compute_cost(forward(w_minus, b, X), Y)
        dw[i] = (J_plus - J_minus) / (2 * epsilon)
    J_plus = compute_cost(forward(w, b + epsilon, X), Y)
    J_minus = compute_cost(forward(w, b - epsilon, X), Y)
    return dw, (J_plus - J_minus) / (2 * epsilon)
