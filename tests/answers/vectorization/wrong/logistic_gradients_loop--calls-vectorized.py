# Breaks: a loop version needs an explicit Python loop (calls the vectorized version).
# loses: values, shape, rules, purity
def logistic_gradients_loop(w, b, X, Y):
    dw, db = logistic_gradients(w, b, X, Y)
    return dw, db
