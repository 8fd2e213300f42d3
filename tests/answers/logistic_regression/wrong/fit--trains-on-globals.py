# Breaks: fit trains on what it is given, not on the notebook's training set.
# loses: values, defaults, data, purity
def fit(X, Y, num_iterations=1500, learning_rate=0.002):
    w, b = initialize_parameters(train_X.shape[0])
    w, b, costs = optimize(w, b, train_X, train_Y, num_iterations, learning_rate)
    return {"w": w, "b": b, "costs": costs}
