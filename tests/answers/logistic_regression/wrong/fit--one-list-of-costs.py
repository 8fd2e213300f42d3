# Breaks: each call has a list of its own (all models share one list of costs).
# loses: purity
history = []


def fit(X, Y, num_iterations=1500, learning_rate=0.002):
    w, b = initialize_parameters(X.shape[0])
    w, b, history[:] = optimize(w, b, X, Y, num_iterations, learning_rate)
    return {"w": w, "b": b, "costs": history}
