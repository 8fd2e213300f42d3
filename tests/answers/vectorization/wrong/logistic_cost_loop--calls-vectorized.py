# Breaks: a loop version needs an explicit Python loop (calls the vectorized version).
# loses: values, rules, purity
def logistic_cost_loop(w, b, X, Y):
    return logistic_cost(w, b, X, Y)
