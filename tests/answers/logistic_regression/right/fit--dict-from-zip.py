# Unusual: the dict is zipped from names and values.
def fit(X, Y, num_iterations=1500, learning_rate=0.002):
    start = initialize_parameters(len(X))
    result = optimize(*start, X, Y, num_iterations=num_iterations, learning_rate=learning_rate)
    return dict(zip(("w", "b", "costs"), result))
