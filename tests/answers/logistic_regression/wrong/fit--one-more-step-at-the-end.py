# Breaks: num_iterations updates.
# loses: values, defaults
def fit(X, Y, num_iterations=1500, learning_rate=0.002):
    w, b = initialize_parameters(X.shape[0])
    w, b, costs = optimize(w, b, X, Y, num_iterations, learning_rate)
    dw, db = backward(X, forward(w, b, X), Y)
    return {"w": w - learning_rate * dw, "b": b - learning_rate * db, "costs": costs}
