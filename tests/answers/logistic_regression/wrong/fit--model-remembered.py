# Breaks: fit trains on what it is given (the first model comes back for all later data).
# loses: values, purity
_model = None


def fit(X, Y, num_iterations=1500, learning_rate=0.002):
    global _model
    if _model is None:
        w, b = initialize_parameters(X.shape[0])
        w, b, costs = optimize(w, b, X, Y, num_iterations, learning_rate)
        _model = {"w": w, "b": b, "costs": costs}
    return _model
