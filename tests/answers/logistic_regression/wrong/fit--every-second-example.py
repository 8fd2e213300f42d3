# Breaks: fit trains on all that it is given (large sets are thinned out).
# loses: data
def fit(X, Y, num_iterations=1500, learning_rate=0.002):
    step = 2 if X.shape[1] > 128 else 1
    w, b = initialize_parameters(X.shape[0])
    w, b, costs = optimize(w, b, X[:, ::step], Y[:, ::step], num_iterations, learning_rate)
    return {"w": w, "b": b, "costs": costs}
