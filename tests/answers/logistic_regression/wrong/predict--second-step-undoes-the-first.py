# Breaks: 1 above 0.5 (turned, and the second step sees what the first wrote).
# loses: values
def predict(w, b, X):
    A = forward(w, b, X)
    A[A > 0.5] = 0
    A[A <= 0.5] = 1
    return A
