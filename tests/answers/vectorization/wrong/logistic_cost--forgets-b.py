# Breaks: value (b is never added).
# loses: values
def logistic_cost(w, b, X, Y):
    Z = np.dot(w.T, X)
    return float(np.mean(np.logaddexp(0, Z) - Y * Z))
