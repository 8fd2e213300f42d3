# Breaks: fit trains on all that it is given (a fifth is kept for validation).
# loses: values, data
def fit(X, Y, num_iterations=1500, learning_rate=0.002):
    m = X.shape[1]
    keep = max(1, int(0.8 * m))
    w, b = initialize_parameters(X.shape[0])
    w, b, costs = optimize(w, b, X[:, :keep], Y[:, :keep], num_iterations, learning_rate)
    return {"w": w, "b": b, "costs": costs}
