# Breaks: 1 where the probability is above 0.5, not below.
# loses: values
def predict(w, b, X):
    A = forward(w, b, X)
    return np.where(A > 0.5, 0, 1)
