# Breaks: 1 where the probability is above 0.5, not above the mean of the batch.
def predict(w, b, X):
    A = forward(w, b, X)
    return (A > A.mean()).astype(int)
