# Breaks: db is a float.
# loses: values
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    theta = np.vstack([w, [[b]]]).astype(float)
    gradient = np.zeros(theta.shape)
    for i in range(theta.shape[0]):
        plus, minus = theta.copy(), theta.copy()
        plus[i] += epsilon
        minus[i] -= epsilon
        high = compute_cost(forward(plus[:-1], plus[-1, 0], X), Y)
        low = compute_cost(forward(minus[:-1], minus[-1, 0], X), Y)
        gradient[i] = (high - low) / (2 * epsilon)
    return gradient[:-1], gradient[-1]
