# Breaks: shape (a mean along axis 1 leaves a (1,) array).
# loses: values
def logistic_cost(w, b, X, Y):
    Z = np.dot(w.T, X) + b
    return np.mean(np.logaddexp(0, Z) - Y * Z, axis=1)
