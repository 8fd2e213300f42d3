# Breaks: b a float (it has two axes, and a forward with loops needs a number).
# loses: shape
def forward(w, b, X):
    n, m = X.shape
    A = np.zeros((1, m))
    for i in range(m):
        z = b
        for j in range(n):
            z += w[j, 0] * X[j, i]
        A[0, i] = 1 / (1 + math.exp(-z)) if z > -700 else 0.0
    return A


def optimize(w, b, X, Y, num_iterations, learning_rate):
    w = np.array(w, dtype=float)
    b = np.array([[float(b)]])
    costs = []
    for i in range(num_iterations):
        A = forward(w, b, X)
        dw, db = backward(X, A, Y)
        if i % 100 == 0:
            costs.append(compute_cost(A, Y))
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, b, costs
