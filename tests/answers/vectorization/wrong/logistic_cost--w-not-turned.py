# Breaks: w.T @ X (w @ X fits only one feature).
# loses: values
def logistic_cost(w, b, X, Y):
    A = 1 / (1 + np.exp(-(w @ X + b)))
    return -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
