# Unusual: writes the cost anew through the softplus, without forward and compute_cost.
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    def cost_of_z(z):
        return np.mean(np.logaddexp(0, z) - Y * z)

    z = np.dot(w.T, X) + b
    dw = np.empty((X.shape[0], 1))
    for i, feature in enumerate(X):
        change = epsilon * feature
        dw[i, 0] = (cost_of_z(z + change) - cost_of_z(z - change)) / (2 * epsilon)
    db = (cost_of_z(z + epsilon) - cost_of_z(z - epsilon)) / (2 * epsilon)
    return dw, np.float64(db)
