# Breaks: value (1 / 1 + exp(-z), cut down to 1).
# loses: values
def logistic_cost(w, b, X, Y):
    A = np.clip(1 / 1 + np.exp(-(w.T @ X + b)), 1e-12, 1 - 1e-12)
    return float(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))
