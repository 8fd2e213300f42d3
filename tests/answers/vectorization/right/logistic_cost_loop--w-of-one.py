# Unusual: single numbers by item, the loss as a softplus.
def logistic_cost_loop(w, b, X, Y):
    total = 0.0
    for i in range(X.shape[1]):
        z = float(b)
        for j in range(X.shape[0]):
            z += w[j].item() * X[j, i]
        total += math.log(1 + math.exp(z)) - Y[0, i] * z
    return total / X.shape[1]
