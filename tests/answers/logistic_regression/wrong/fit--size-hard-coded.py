# Breaks: any number of features, not only 64 * 64 * 3.
# loses: values, defaults, data, purity
def fit(X, Y, num_iterations=1500, learning_rate=0.002):
    w, b = initialize_parameters(64 * 64 * 3)
    w, b, costs = optimize(w, b, X, Y, num_iterations, learning_rate)
    return {"w": w, "b": b, "costs": costs}
