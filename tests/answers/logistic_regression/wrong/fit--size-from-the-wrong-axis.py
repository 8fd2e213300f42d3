# Breaks: n is X.shape[0]; X.shape[1] is the number of examples.
# loses: values, defaults, data, purity
def fit(X, Y, num_iterations=1500, learning_rate=0.002):
    w, b = initialize_parameters(X.shape[1])
    w, b, costs = optimize(w, b, X, Y, num_iterations, learning_rate)
    return {"w": w, "b": b, "costs": costs}
