# Breaks: value (w * X keeps the features apart).
# loses: values
def logistic_cost(w, b, X, Y):
    Z = w * X + b
    A = 1 / (1 + np.exp(-Z))
    return float(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))
