# Breaks: value (missing parentheses, the minus belongs to the first term only).
# loses: values
def logistic_cost(w, b, X, Y):
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    return float(np.mean(-Y * np.log(A) + (1 - Y) * np.log(1 - A)))
