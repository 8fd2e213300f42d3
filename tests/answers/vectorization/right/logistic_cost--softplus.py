# Unusual: softplus, b added in a copy.
def logistic_cost(w, b, X, Y):
    z = np.dot(w.T, X)
    z = z + b
    return np.average(np.logaddexp(0.0, z) - Y * z)
