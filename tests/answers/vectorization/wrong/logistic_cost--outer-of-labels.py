# Breaks: value (Y.T broadcasts to (m, m), then the mean hides it).
# loses: values
def logistic_cost(w, b, X, Y):
    Z = np.dot(w.T, X) + b
    return float(np.mean(np.logaddexp(0, Z) - Y.T * Z))
