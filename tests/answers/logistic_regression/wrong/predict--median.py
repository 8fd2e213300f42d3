# Breaks: the threshold is 0.5 (the median of the row).
# loses: values, threshold
def predict(w, b, X):
    A = forward(w, b, X)
    return (A > np.median(A)).astype(int)
