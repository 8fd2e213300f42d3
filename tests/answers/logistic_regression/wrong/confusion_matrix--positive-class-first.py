# Breaks: [true, predicted], class 0 first (this has the true positives at the top left).
# loses: values
def confusion_matrix(predictions, labels):
    tp = np.sum((predictions == 1) & (labels == 1))
    fn = np.sum((predictions == 0) & (labels == 1))
    fp = np.sum((predictions == 1) & (labels == 0))
    tn = np.sum((predictions == 0) & (labels == 0))
    return np.array([[tp, fn], [fp, tn]])
