# Breaks: dw has shape (n, 1).
# loses: values
def numerical_gradient(w, b, X, Y, epsilon=1e-6):
    def cost(w, b):
        return compute_cost(forward(w, b, X), Y)

    slopes = []
    for j in range(len(w)):
        step = np.zeros(w.shape)
        step[j] = epsilon
        slopes.append((cost(w + step, b) - cost(w - step, b)) / (2 * epsilon))
    return np.array([slopes]), (cost(w, b + epsilon) - cost(w, b - epsilon)) / (2 * epsilon)
