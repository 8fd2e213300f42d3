# Breaks: central differences (this is the forward difference).
# loses: central
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    base = compute_cost(forward(w, b, X), Y)
    dw = np.zeros(w.shape)
    for i in range(w.shape[0]):
        w_plus = w.astype(float)
        w_plus[i, 0] += epsilon
        dw[i, 0] = (compute_cost(forward(w_plus, b, X), Y) - base) / epsilon
    db = (compute_cost(forward(w, b + epsilon, X), Y) - base) / epsilon
    return dw, float(db)
