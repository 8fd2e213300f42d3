# Breaks: one answer for each example (X.shape[0] is the number of features).
# loses: values, shape
def predict(w, b, X):
    m = X.shape[0]
    A = forward(w, b, X)
    Y_prediction = np.zeros((1, m))
    for i in range(min(m, A.shape[1])):
        Y_prediction[0, i] = 1 if A[0, i] > 0.5 else 0
    return Y_prediction
