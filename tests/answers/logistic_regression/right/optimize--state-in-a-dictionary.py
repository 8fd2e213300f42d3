# Unusual: the state lives in a dictionary, and a helper makes the next one.
def optimize(w, b, X, Y, num_iterations, learning_rate):
    state = {"w": np.asarray(w, dtype=float).copy(), "b": float(b)}
    costs = []
    for k in range(num_iterations):
        A = forward(X=X, **state)
        costs += [compute_cost(A, Y)] if k % 100 == 0 else []
        slopes = dict(zip(("w", "b"), backward(X, A, Y), strict=True))
        state = {name: state[name] - learning_rate * slopes[name] for name in state}
    return state["w"], state["b"], costs
