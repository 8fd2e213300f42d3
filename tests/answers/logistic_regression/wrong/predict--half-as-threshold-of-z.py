# Breaks: 1 where the probability is above 0.5 (the half belongs to the probability, not to z).
# loses: threshold
def predict(w, b, X):
    z = np.dot(w.T, X) + b
    return (z > 0.5).astype(int)
