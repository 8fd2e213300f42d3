# Unusual: gradient descent written out once more, without optimize.
def fit(X, Y, num_iterations=1500, learning_rate=0.002):
    w, b = np.zeros((X.shape[0], 1)), 0.0
    costs = []
    for i in range(num_iterations):
        A = forward(w, b, X)
        dw, db = backward(X, A, Y)
        if i % 100 == 0:
            costs.append(float(compute_cost(A, Y)))
        w, b = w - learning_rate * dw, b - learning_rate * db
    return dict(w=w, b=b, costs=costs)
