# Unusual: the dict says more than it must.
def fit(X, Y, num_iterations=1500, learning_rate=0.002):
    n, m = X.shape
    w, b = initialize_parameters(n)
    w, b, costs = optimize(w, b, X, Y, num_iterations, learning_rate)
    return {
        "costs": costs,
        "w": w,
        "b": b,
        "learning_rate": learning_rate,
        "num_iterations": num_iterations,
        "train_accuracy": float(np.mean(predict(w, b, X) == Y)),
    }
