# Breaks: training starts from zeros.
# loses: values, defaults, data
def fit(X, Y, num_iterations=1500, learning_rate=0.002):
    np.random.seed(1)
    w = np.random.randn(X.shape[0], 1) * 0.01
    b = 0.0
    w, b, costs = optimize(w, b, X, Y, num_iterations, learning_rate)
    return {"w": w, "b": b, "costs": costs}
