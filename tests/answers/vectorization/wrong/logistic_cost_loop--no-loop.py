# Breaks: a loop version needs an explicit Python loop (all of it is numpy).
# loses: rules
def logistic_cost_loop(w, b, X, Y):
    Z = np.dot(w.T, X) + b
    return float(np.mean(np.logaddexp(0, Z) - Y * Z))
