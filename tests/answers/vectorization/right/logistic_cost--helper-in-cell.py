# Unusual: a helper sigmoid defined below, tiny clip.
def logistic_cost(w, b, X, Y):
    A = np.clip(_sigmoid(w.T @ X + b), 1e-15, 1 - 1e-15)
    return -np.mean(np.where(Y == 1, np.log(A), np.log(1 - A)))


def _sigmoid(z):
    return 1 / (1 + np.exp(-z))
