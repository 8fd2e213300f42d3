# Unusual: masks written into the own row.
def predict(w, b, X):
    A = np.array(forward(w, b, X))
    A[A > 0.5] = 1
    A[A <= 0.5] = 0
    return A
