# Unusual: prints on the way, b ends as a 0-d array.
def optimize(w, b, X, Y, num_iterations, learning_rate):
    w, b, costs = w + 0.0, np.array(float(b)), []
    for i in range(num_iterations):
        A = forward(w, b, X)
        dw, db = backward(X, A, Y)
        if i % 100 == 0:
            costs.append(compute_cost(A, Y))
            print(f"Cost after iteration {i}: {costs[-1]}")
        w -= learning_rate * dw
        b -= learning_rate * db
    return w, b, costs
