# Breaks: 1 above 0.5 (the probability is rounded to one digit first).
# loses: threshold
def predict(w, b, X):
    return (np.round(forward(w, b, X), 1) > 0.5).astype(int)
