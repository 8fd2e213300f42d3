# Breaks: value (the logarithms are those of the labels).
# loses: values
def logistic_cost(w, b, X, Y):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    return float(-np.mean(A * np.log(Y) + (1 - A) * np.log(1 - Y)))
