# Breaks: a result (learning_rate stands where num_iterations belongs).
# loses: values, defaults, data, purity
def fit(X, Y, num_iterations=1500, learning_rate=0.002):
    w, b = initialize_parameters(X.shape[0])
    w, b, costs = optimize(w, b, X, Y, learning_rate, num_iterations)
    return {"w": w, "b": b, "costs": costs}
