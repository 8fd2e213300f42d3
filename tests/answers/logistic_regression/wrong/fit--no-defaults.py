# Breaks: num_iterations and learning_rate have defaults.
# loses: defaults
def fit(X, Y, num_iterations, learning_rate):
    w, b = initialize_parameters(X.shape[0])
    w, b, costs = optimize(w, b, X, Y, num_iterations, learning_rate)
    return {"w": w, "b": b, "costs": costs}
