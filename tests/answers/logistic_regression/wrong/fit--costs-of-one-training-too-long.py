# Breaks: costs of this training (the list goes on from call to call).
# loses: values, defaults, purity
_all_costs = []


def fit(X, Y, num_iterations=1500, learning_rate=0.002):
    w, b = initialize_parameters(X.shape[0])
    w, b, costs = optimize(w, b, X, Y, num_iterations, learning_rate)
    _all_costs.extend(costs)
    return {"w": w, "b": b, "costs": _all_costs}
