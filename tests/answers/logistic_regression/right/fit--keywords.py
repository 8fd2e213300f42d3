# Unusual: keyword arguments, dict().
def fit(X, Y, num_iterations=1500, learning_rate=0.002):
    w, b = initialize_parameters(n=X.shape[0])
    result = optimize(w=w, b=b, X=X, Y=Y, num_iterations=num_iterations, learning_rate=learning_rate)
    return dict(zip(["w", "b", "costs"], result))
