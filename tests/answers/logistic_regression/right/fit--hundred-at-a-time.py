# Unusual: calls optimize for a hundred updates at a time, and prints each cost.
def fit(X, Y, num_iterations=1500, learning_rate=0.002):
    w, b = initialize_parameters(X.shape[0])
    costs = []
    for done in range(0, num_iterations, 100):
        steps = min(100, num_iterations - done)
        w, b, new_costs = optimize(w, b, X, Y, steps, learning_rate)
        costs.extend(new_costs)
        print(f"cost before update {done}: {new_costs[0]:.4f}")
    return {"w": w, "b": b, "costs": costs}
