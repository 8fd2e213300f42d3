# Breaks: no Python-level loop (calls the loop version).
# loses: rules
def logistic_gradients(w, b, X, Y):
    return logistic_gradients_loop(w, b, X, Y)
