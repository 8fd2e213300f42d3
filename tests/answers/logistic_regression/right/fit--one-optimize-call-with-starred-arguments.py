# Unusual: the parameters go to optimize with a star.
def fit(X, Y, num_iterations=1500, learning_rate=0.002):
    return dict(
        zip(
            ("w", "b", "costs"),
            optimize(*initialize_parameters(len(X)), X, Y, num_iterations, learning_rate),
            strict=True,
        )
    )
