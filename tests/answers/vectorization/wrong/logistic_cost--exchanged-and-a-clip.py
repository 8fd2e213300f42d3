# Breaks: value (the logarithms are those of the labels, moved away from 0).
# loses: values
def logistic_cost(w, b, X, Y):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    Y = np.clip(Y, 1e-12, 1 - 1e-12)
    return float(-np.mean(A * np.log(Y) + (1 - A) * np.log(1 - Y)))
