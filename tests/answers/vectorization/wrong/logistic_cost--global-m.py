# Breaks: reads a global (m of some earlier cell) in place of the argument's size.
# loses: values
m = 4


def logistic_cost(w, b, X, Y):
    Z = np.dot(w.T, X) + b
    return float(np.sum(np.logaddexp(0, Z) - Y * Z) / m)
