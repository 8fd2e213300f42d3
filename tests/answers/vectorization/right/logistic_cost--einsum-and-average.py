# Unusual: einsum for z and np.average for the mean.
def logistic_cost(w, b, X, Y):
    # no `for i in range(m)` and no `while`: einsum runs over j and i
    z = np.einsum("jk,ji->i", w, X) + b
    losses = np.logaddexp(0, z) - Y[0] * z
    return float(np.average(losses))
