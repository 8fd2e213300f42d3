# Unusual: takes more arguments than asked for, prints, copies everything.
def fit(X, Y, num_iterations=1500, learning_rate=0.002, *, verbose=True):
    X, Y = np.array(X, dtype=float), np.array(Y)
    w, b, costs = optimize(np.zeros((X.shape[0], 1)), 0.0, X, Y, num_iterations, learning_rate)
    if verbose:
        print(f"{len(costs)} costs")
    return {"b": float(b), "costs": [float(cost) for cost in costs], "w": np.array(w), "n": len(w)}
