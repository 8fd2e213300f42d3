# Breaks: a comparison (one = names an argument).
# loses: values, shape, purity
def accuracy(predictions, labels):
    return np.mean(predictions=labels)
