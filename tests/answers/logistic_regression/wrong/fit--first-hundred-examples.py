# Breaks: fit trains on all that it is given (the first hundred are taken).
# loses: data
def fit(X, Y, num_iterations=1500, learning_rate=0.002):
    w, b = initialize_parameters(X.shape[0])
    w, b, costs = optimize(w, b, X[:, :100], Y[:, :100], num_iterations, learning_rate)
    return {"w": w, "b": b, "costs": costs}
