# Unusual: vdot of losses with ones and division.
def logistic_cost(w, b, X, Y):
    m = Y.size
    A = 1.0 / (1.0 + np.exp(-(np.einsum("ji,jk->ik", w, X) + b)))
    return float(-(np.vdot(Y, np.log(A)) + np.vdot(1 - Y, np.log1p(-A))) / m)
