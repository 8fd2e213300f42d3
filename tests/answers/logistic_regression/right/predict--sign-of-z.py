# Unusual: no sigmoid at all: the probability is above 0.5 where z is above 0.
def predict(w, b, X):
    z = w.T @ X + b
    return (z > 0).astype(np.int64)
