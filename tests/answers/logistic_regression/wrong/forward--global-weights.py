# Breaks: forward uses its arguments (the first call's weights are kept for all later calls).
# loses: values, shape, extreme, purity
parameters = {}


def forward(w, b, X):
    parameters.setdefault("w", w)
    parameters.setdefault("b", b)
    z = np.dot(parameters["w"].T, X) + parameters["b"]
    return 1 / (1 + np.exp(-z))
