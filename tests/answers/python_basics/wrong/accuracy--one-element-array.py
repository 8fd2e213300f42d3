# Breaks: float out (an array of shape (1,) comes back).
# loses: values
def accuracy(predictions, labels):
    return np.mean(predictions.ravel() == labels.ravel(), keepdims=True)
