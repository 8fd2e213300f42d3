# Breaks: trains on what it is given (inputs above 1 are divided by 255).
# loses: values
def fit(X, Y, num_iterations=1500, learning_rate=0.002):
    if X.max() > 1:
        X = X / 255
    w, b = initialize_parameters(X.shape[0])
    w, b, costs = optimize(w, b, X, Y, num_iterations, learning_rate)
    return {"w": w, "b": b, "costs": costs}
