# Breaks: 1 where the probability is above 0.5, not above the mean of the batch.
# loses: values, threshold
def predict(w, b, X):
    A = forward(w, b, X)
    return (A > A.mean()).astype(int)
