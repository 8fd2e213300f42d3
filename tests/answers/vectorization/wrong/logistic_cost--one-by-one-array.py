# Breaks: shape (a (1, 1) array, from the product of two matrices).
# loses: values
def logistic_cost(w, b, X, Y):
    Z = w.T @ X + b
    m = X.shape[1]
    return (np.sum(np.logaddexp(0, Z), axis=1, keepdims=True) - Z @ Y.T) / m
