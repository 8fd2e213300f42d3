# Breaks: value (1 / 1 + exp(-z), the parentheses are missing).
# loses: values
def logistic_cost(w, b, X, Y):
    Z = w.T @ X + b
    A = 1 / 1 + np.exp(-Z)
    return float(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))
