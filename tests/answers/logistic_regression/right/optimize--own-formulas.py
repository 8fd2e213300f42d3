# Unusual: everything by its own formulas, rows instead of columns.
def optimize(w, b, X, Y, num_iterations, learning_rate):
    theta, rows = np.array(w[:, 0], dtype=float), X.T
    y, m, costs = Y[0], X.shape[1], []
    for step in range(num_iterations):
        z = rows @ theta + b
        if step % 100 == 0:
            costs.append(float(np.mean(np.logaddexp(0, z) - y * z)))
        error = 1 / (1 + np.exp(-z)) - y
        theta = theta - learning_rate * rows.T @ error / m
        b = b - learning_rate * error.mean()
    return theta.reshape(-1, 1), b, costs
