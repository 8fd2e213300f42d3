# Unusual: log(1 + e^z) - y·z with np.logaddexp, no sigmoid at all.
def logistic_cost(w, b, X, Y):
    Z = w.T @ X + b
    return float(np.mean(np.logaddexp(0, Z) - Y * Z))
