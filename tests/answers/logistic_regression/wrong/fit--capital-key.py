# Breaks: the keys are w, b and costs (W is another name).
# loses: values
def fit(X, Y, num_iterations=1500, learning_rate=0.002):
    w, b = initialize_parameters(X.shape[0])
    w, b, costs = optimize(w, b, X, Y, num_iterations, learning_rate)
    return {"W": w, "b": b, "costs": costs}
