# Breaks: b a float (it has two axes, and the sums of the loops take it so).
# loses: shape
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w, b, costs, m = np.array(w, dtype=float), np.array([[float(b)]]), [], X.shape[1]
    for i in range(num_iterations):
        A = np.zeros((1, m))
        for k in range(m):
            z = b
            for j in range(len(w)):
                z = z + w[j, 0] * X[j, k]
            A[:, k : k + 1] = 0.5 + 0.5 * np.tanh(z / 2)
        if i % 100 == 0:
            costs.append(compute_cost(A, Y))
        dw, db = backward(X, A, Y)
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b, costs
