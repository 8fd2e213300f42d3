# Unusual: db as a 0-d array.
def logistic_gradients(w, b, X, Y):
    E = 1 / (1 + np.exp(-(w.T @ X + b))) - Y
    return (E @ X.T).T / Y.size, np.asarray(np.average(E))
