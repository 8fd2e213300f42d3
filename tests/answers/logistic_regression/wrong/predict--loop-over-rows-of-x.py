# Breaks: an answer for each example (as many as there are inputs).
# loses: values
def predict(w, b, X):
    A = forward(w, b, X)
    answers = np.zeros((1, X.shape[1]))
    for i in range(X.shape[0]):
        answers[0, i] = 1 if A[0, i] > 0.5 else 0
    return answers
