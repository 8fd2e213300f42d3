# Unusual: a helper for one example, zip over X.T and math.fsum.
def _loss(weights, b, example, label):
    z = float(b)
    for weight, value in zip(weights, example):
        z += weight * value
    return max(z, 0.0) - z * label + math.log1p(math.exp(-abs(z)))


def logistic_cost_loop(w, b, X, Y):
    weights = [row[0] for row in w.tolist()]
    losses = [_loss(weights, b, x, y) for x, y in zip(X.T.tolist(), Y.tolist()[0])]
    return math.fsum(losses) / len(losses)
