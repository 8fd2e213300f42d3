# Unusual: the cost by a forward pass of its own.
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w = w + np.zeros(w.shape)
    costs = []
    for i in range(0, num_iterations):
        if i in range(0, num_iterations, 100):
            costs.append(compute_cost(A=forward(w=w, b=b, X=X), Y=Y))
        gradients = backward(X=X, A=forward(w=w, b=b, X=X), Y=Y)
        w, b = (p - learning_rate * g for p, g in zip((w, b), gradients))
    return w, b, costs
