# Breaks: the defaults are 1500 iterations and 0.002 (these are another course's).
# loses: defaults
def fit(X, Y, num_iterations=2000, learning_rate=0.005):
    w, b = initialize_parameters(X.shape[0])
    w, b, costs = optimize(w, b, X, Y, num_iterations, learning_rate)
    return {"w": w, "b": b, "costs": costs}
