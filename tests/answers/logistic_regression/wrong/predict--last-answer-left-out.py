# Breaks: an answer for each example (the loop ends one place early, and the last stays 0).
# loses: values
def predict(w, b, X):
    A = forward(w, b, X)
    answers = np.zeros(A.shape)
    for i in range(A.shape[1] - 1):
        if A[0, i] > 0.5:
            answers[0, i] = 1
    return answers
