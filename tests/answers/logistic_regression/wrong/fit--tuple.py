# Breaks: the result is a dict with w, b and costs.
# loses: values
def fit(X, Y, num_iterations=1500, learning_rate=0.002):
    w, b = initialize_parameters(X.shape[0])
    return optimize(w, b, X, Y, num_iterations, learning_rate)
