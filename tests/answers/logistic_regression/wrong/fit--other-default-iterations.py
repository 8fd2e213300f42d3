# Breaks: the default is 1500 iterations.
# loses: defaults
def fit(X, Y, num_iterations=1000, learning_rate=0.002):
    w, b = initialize_parameters(X.shape[0])
    w, b, costs = optimize(w, b, X, Y, num_iterations, learning_rate)
    return {"w": w, "b": b, "costs": costs}
