# Unusual: rounds the probability, floats come back.
def predict(w, b, X):
    return np.round(forward(w, b, X))
