# Breaks: dw[i] is the slope in component i (here all components move together).
# loses: values
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    plus = compute_cost(forward(w + epsilon, b, X), Y)
    minus = compute_cost(forward(w - epsilon, b, X), Y)
    dw = np.ones((w.shape[0], 1)) * (plus - minus) / (2 * epsilon)
    plus = compute_cost(forward(w, b + epsilon, X), Y)
    minus = compute_cost(forward(w, b - epsilon, X), Y)
    return dw, float((plus - minus) / (2 * epsilon))
