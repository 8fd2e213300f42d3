# Unusual: an OrderedDict, and the last cost too.
def fit(X, Y, num_iterations=1500, learning_rate=0.002):
    from collections import OrderedDict

    model = OrderedDict()
    n, _ = np.shape(X)
    model["w"], model["b"], model["costs"] = optimize(
        *initialize_parameters(n), X, Y, num_iterations, learning_rate
    )
    model["rate"] = learning_rate
    return model
