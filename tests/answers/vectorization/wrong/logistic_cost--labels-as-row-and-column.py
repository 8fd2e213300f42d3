# Breaks: the mean over m examples (Y turned, so that the product is a table).
# loses: values
def logistic_cost(w, b, X, Y):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    return -np.mean(Y.T * np.log(A) + (1 - Y.T) * np.log(1 - A))
