# Breaks: input unchanged (both arrays lose their shape).
# loses: purity
def accuracy(predictions, labels):
    predictions.shape = (-1,)
    labels.shape = (-1,)
    return np.mean(predictions == labels)
