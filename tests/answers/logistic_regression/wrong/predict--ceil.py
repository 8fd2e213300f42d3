# Breaks: 0 where the probability is below 0.5 (ceil makes every one of them 1).
# loses: values
def predict(w, b, X):
    return np.ceil(forward(w, b, X)).astype(int)
