# Unusual: w and b in one vector theta, split again for each cost.
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    theta = np.append(w.ravel().astype(float), b)
    gradient = np.zeros_like(theta)
    for i in range(theta.size):
        costs = []
        for sign in (+1, -1):
            moved = theta.copy()
            moved[i] += sign * epsilon
            costs.append(compute_cost(forward(moved[:-1, None], moved[-1], X), Y))
        gradient[i] = (costs[0] - costs[1]) / (2 * epsilon)
    return gradient[:-1].reshape(-1, 1), float(gradient[-1])
