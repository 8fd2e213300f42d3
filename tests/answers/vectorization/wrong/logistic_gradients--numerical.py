# Breaks: value (central differences with a coarse step).
# loses: values
def logistic_gradients(w, b, X, Y):
    def cost(w, b):
        z = w.T @ X + b
        return np.mean(np.logaddexp(0, z) - Y * z)

    eps = 1e-3
    dw = np.zeros(w.shape)
    n = w.shape[0]
    E = np.eye(n) * eps
    zp = (w.T + E) @ X + b
    zm = (w.T - E) @ X + b
    c = lambda z: np.mean(np.logaddexp(0, z) - Y * z, axis=1, keepdims=True)
    return (c(zp) - c(zm)) / (2 * eps), (cost(w, b + eps) - cost(w, b - eps)) / (2 * eps)
