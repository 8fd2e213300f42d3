# Breaks: no built-in sum over elements.
# loses: rules
def logistic_cost(w, b, X, Y):
    Z = np.dot(w.T, X) + b
    losses = np.logaddexp(0, Z) - Y * Z
    return float(sum(losses[0]) / X.shape[1])
