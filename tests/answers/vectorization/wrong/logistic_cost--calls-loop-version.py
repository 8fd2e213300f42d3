# Breaks: no Python-level loop (calls the loop version).
# loses: rules
def logistic_cost(w, b, X, Y):
    return logistic_cost_loop(w, b, X, Y)
