# Breaks: no np.vectorize (a Python call per example for the loss).
# loses: rules
_loss = np.vectorize(lambda z, y: max(z, 0.0) - z * y + math.log1p(math.exp(-abs(z))))


def logistic_cost(w, b, X, Y):
    Z = w.T @ X + b
    return float(np.mean(_loss(Z * 1.0, Y)))
