# Breaks: a loop version needs an explicit Python loop (all of it is numpy).
# loses: rules
def logistic_gradients_loop(w, b, X, Y):
    m = X.shape[1]
    dZ = 1 / (1 + np.exp(-(w.T @ X + b))) - Y
    return X @ dZ.T / m, float(np.sum(dZ) / m)
