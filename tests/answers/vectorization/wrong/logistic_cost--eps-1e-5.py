# Breaks: value (1e-5 inside the logarithms).
# loses: values
def logistic_cost(w, b, X, Y):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    return -np.mean(Y * np.log(A + 1e-5) + (1 - Y) * np.log(1 - A + 1e-5))
