# Breaks: 1 where the probability is above 0.5 (the other way round).
# loses: values
def predict(w, b, X):
    return (forward(w, b, X) < 0.5).astype(int)
