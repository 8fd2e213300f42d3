# Breaks: 1 above 0.5 (probabilities just above it are rounded to it).
# loses: threshold
def predict(w, b, X):
    return (forward(w, b, X).astype(np.float16) > 0.5).astype(int)
