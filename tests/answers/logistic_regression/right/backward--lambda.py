# Unusual: a lambda, a numpy scalar for db.
backward = lambda X, A, Y: ((X @ (A - Y).T) / Y.shape[1], (A - Y).mean())
