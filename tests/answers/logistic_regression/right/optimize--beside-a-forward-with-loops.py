# Unusual: its own forward, with loops, in which each sum begins as b, a number, and grows in place.
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w, costs, m = np.array(w, dtype=float), [], X.shape[1]
    for i in range(num_iterations):
        A = np.zeros((1, m))
        for k in range(m):
            z = b
            for j in range(len(w)):
                z += w[j, 0] * X[j, k]
            A[0, k] = 0.5 + 0.5 * math.tanh(z / 2)
        if i % 100 == 0:
            costs.append(compute_cost(A, Y))
        dw, db = backward(X, A, Y)
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, float(b), costs
