# Breaks: each call starts from zeros (the parameters of the last call are kept).
# loses: values, defaults, purity
_state = {}


def fit(X, Y, num_iterations=1500, learning_rate=0.002):
    n = X.shape[0]
    if n not in _state:
        _state[n] = initialize_parameters(n)
    w, b = _state[n]
    w, b, costs = optimize(w, b, X, Y, num_iterations, learning_rate)
    _state[n] = (w, b)
    return {"w": w, "b": b, "costs": costs}
