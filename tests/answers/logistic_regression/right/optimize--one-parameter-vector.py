# Unusual: w and b in one vector, formulas written out, none of the other functions called.
def optimize(w, b, X, Y, num_iterations, learning_rate):
    m = X.shape[1]
    extended = np.vstack([X, np.ones((1, m))])
    theta = np.vstack([w, [[b]]]).astype(float)
    costs = []
    for i in range(num_iterations):
        z = theta.T @ extended
        if i % 100 == 0:
            costs.append(float(np.mean(np.logaddexp(0, z) - Y * z)))
        A = 0.5 * (1 + np.tanh(0.5 * z))
        theta = theta - learning_rate * (extended @ (A - Y).T) / m
    return theta[:-1], float(theta[-1, 0]), costs
