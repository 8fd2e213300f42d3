# Breaks: the plain mean over all examples (the rarer class is repeated).
# loses: values
def fit(X, Y, num_iterations=1500, learning_rate=0.002):
    rare = Y[0] == (np.mean(Y) < 0.5)
    X, Y = np.hstack([X, X[:, rare]]), np.hstack([Y, Y[:, rare]])
    w, b = initialize_parameters(X.shape[0])
    w, b, costs = optimize(w, b, X, Y, num_iterations, learning_rate)
    return {"w": w, "b": b, "costs": costs}
