# Breaks: the arguments are unchanged.
# loses: values, purity
def confusion_matrix(predictions, labels):
    predictions += 2 * labels
    counts = [np.sum(predictions == code) for code in range(4)]
    return np.array(counts).reshape(2, 2)
