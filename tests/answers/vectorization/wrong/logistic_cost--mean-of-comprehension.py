# Breaks: no Python-level loop (a comprehension inside np.mean).
# loses: rules
def logistic_cost(w, b, X, Y):
    z = (w.T @ X + b).ravel()
    y = Y.ravel()
    return float(np.mean([np.logaddexp(0, z[i]) - y[i] * z[i] for i in range(z.size)]))
