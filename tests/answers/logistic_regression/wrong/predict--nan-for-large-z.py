# Breaks: 1 where the probability is above 0.5 (for large z it is nan, and nan > 0.5 is false).
# loses: threshold
def predict(w, b, X):
    z = np.dot(w.T, X) + b
    A = np.exp(z) / (1 + np.exp(z))
    return (A > 0.5).astype(int)
