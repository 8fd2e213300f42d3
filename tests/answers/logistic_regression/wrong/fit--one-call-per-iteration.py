# Breaks: costs[k] is the cost before update 100k (each call to optimize starts its count anew).
# loses: values
def fit(X, Y, num_iterations=1500, learning_rate=0.002):
    w, b = initialize_parameters(X.shape[0])
    costs = []
    for _ in range(num_iterations):
        w, b, cost = optimize(w, b, X, Y, 1, learning_rate)
        costs.extend(cost)
    return {"w": w, "b": b, "costs": costs}
