# Breaks: the keys (cost in place of costs).
# loses: values
def fit(X, Y, num_iterations=1500, learning_rate=0.002):
    w, b = initialize_parameters(X.shape[0])
    w, b, costs = optimize(w, b, X, Y, num_iterations, learning_rate)
    return {"w": w, "b": b, "cost": costs}
