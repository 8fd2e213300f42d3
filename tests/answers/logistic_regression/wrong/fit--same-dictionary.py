# Breaks: each call has a model of its own (one dictionary is written over).
# loses: purity
_model = {}


def fit(X, Y, num_iterations=1500, learning_rate=0.002):
    w, b = initialize_parameters(X.shape[0])
    w, b, costs = optimize(w, b, X, Y, num_iterations, learning_rate)
    _model.update(w=w, b=b, costs=costs)
    return _model
