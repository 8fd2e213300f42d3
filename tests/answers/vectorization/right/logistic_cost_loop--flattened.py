# Unusual: flattened w and Y, rows of X.T, a helper for the sigmoid.
def _sigmoid(t):
    return 1.0 / (1.0 + math.exp(-t))


def logistic_cost_loop(w, b, X, Y):
    weights, labels = w.flatten(), np.squeeze(Y, axis=0)
    losses = []
    for column, y in zip(X.T, labels):
        a = _sigmoid(sum(p * q for p, q in zip(weights, column)) + b)
        losses.append(-math.log(a) if y == 1 else -math.log(1 - a))
    return sum(losses) / len(losses)
