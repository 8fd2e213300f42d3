# Unusual: a lambda, floats.
predict = lambda w, b, X: np.ceil(forward(w, b, X) - 0.5)
