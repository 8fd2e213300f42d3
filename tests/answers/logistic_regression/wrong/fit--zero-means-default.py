# Breaks: num_iterations updates (0 is taken for "not given").
# loses: defaults
def fit(X, Y, num_iterations=None, learning_rate=None):
    w, b = initialize_parameters(X.shape[0])
    w, b, costs = optimize(w, b, X, Y, num_iterations or 1500, learning_rate or 0.002)
    return {"w": w, "b": b, "costs": costs}
