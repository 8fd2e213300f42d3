# Breaks: [0, 1] counts true 0 predicted 1 (false positives and negatives are mixed up).
# loses: values
def confusion_matrix(predictions, labels):
    tn = np.sum((predictions == 0) & (labels == 0))
    fn = np.sum((predictions == 0) & (labels == 1))
    fp = np.sum((predictions == 1) & (labels == 0))
    tp = np.sum((predictions == 1) & (labels == 1))
    return np.array([[tn, fn], [fp, tp]])
