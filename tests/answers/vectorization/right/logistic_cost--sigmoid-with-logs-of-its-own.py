# Unusual: log σ(z) in a helper that handles both signs of z with masks.
def _log_sigmoid(z):
    result = np.empty(z.shape)
    positive = z >= 0
    result[positive] = -np.log1p(np.exp(-z[positive]))
    result[~positive] = z[~positive] - np.log1p(np.exp(z[~positive]))
    return result


def logistic_cost(w, b, X, Y):
    Z = np.tensordot(w, X, axes=(0, 0)) + b
    return -np.mean(Y * _log_sigmoid(Z) + (1 - Y) * _log_sigmoid(-Z)).item()
