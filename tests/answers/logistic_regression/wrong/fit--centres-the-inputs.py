# Breaks: trains on what it is given.
# loses: values
def fit(X, Y, num_iterations=1500, learning_rate=0.002):
    X = X - X.mean(axis=1, keepdims=True)
    w, b = initialize_parameters(X.shape[0])
    w, b, costs = optimize(w, b, X, Y, num_iterations, learning_rate)
    return {"w": w, "b": b, "costs": costs}
