# Breaks: input unchanged (writes z·y back into the caller's Y).
# loses: values, purity
def logistic_cost(w, b, X, Y):
    Z = np.dot(w.T, X) + b
    losses = np.logaddexp(0, Z)
    Y *= Z
    losses -= Y
    return float(losses.mean())
