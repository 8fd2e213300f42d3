# Breaks: trains on what it is given.
# loses: values
def fit(X, Y, num_iterations=1500, learning_rate=0.002):
    w, b = initialize_parameters(X.shape[0])
    order = np.random.default_rng(0).permutation(Y.shape[1])
    w, b, costs = optimize(w, b, X[:, order], Y, num_iterations, learning_rate)
    return {"w": w, "b": b, "costs": costs}
