# Breaks: an answer for each example (an if looks at the whole row).
# loses: values
def predict(w, b, X):
    answers = []
    for a in forward(w, b, X):
        answers.append(1 if a > 0.5 else 0)
    return np.array([answers])
