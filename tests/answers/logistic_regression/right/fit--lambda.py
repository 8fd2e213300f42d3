# Unusual: a lambda that unpacks.
fit = lambda X, Y, num_iterations=1500, learning_rate=0.002: dict(
    zip(("w", "b", "costs"), optimize(*initialize_parameters(len(X)), X, Y, num_iterations, learning_rate))
)
