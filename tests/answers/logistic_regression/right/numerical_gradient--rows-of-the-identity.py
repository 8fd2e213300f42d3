# Unusual: the steps are the rows of a scaled identity matrix; a comprehension collects the slopes.
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    def slope(step_w, step_b):
        high = compute_cost(forward(w + step_w, b + step_b, X), Y)
        low = compute_cost(forward(w - step_w, b - step_b, X), Y)
        return (high - low) / epsilon / 2

    steps = epsilon * np.eye(w.shape[0])
    dw = np.array([slope(step.reshape(-1, 1), 0.0) for step in steps]).reshape(-1, 1)
    return dw, float(slope(0.0, epsilon))
