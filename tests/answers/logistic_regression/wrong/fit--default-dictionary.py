# Breaks: each call has a model of its own (a default argument is made once).
# loses: purity
def fit(X, Y, num_iterations=1500, learning_rate=0.002, model={}):
    w, b = initialize_parameters(X.shape[0])
    model["w"], model["b"], model["costs"] = optimize(w, b, X, Y, num_iterations, learning_rate)
    return model
