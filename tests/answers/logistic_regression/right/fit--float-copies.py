# Unusual: float copies of the data, a call by keywords, annotations and a docstring.
def fit(
    X: np.ndarray, Y: np.ndarray, num_iterations: int = 1_500, learning_rate: float = 2e-3
) -> dict:
    """Train from zeros and return w, b and the costs."""
    X = np.array(X, dtype=float, copy=True)
    Y = np.array(Y, dtype=float, copy=True)
    model = {}
    model["w"], model["b"], model["costs"] = optimize(
        w=np.zeros((X.shape[0], 1)),
        b=0.0,
        X=X,
        Y=Y,
        num_iterations=num_iterations,
        learning_rate=learning_rate,
    )
    return model
