# Breaks: value (probabilities clipped to 0.05 … 0.95 against log of 0).
# loses: values
def logistic_cost(w, b, X, Y):
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    A = np.clip(A, 0.05, 0.95)
    return float(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))
