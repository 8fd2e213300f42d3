# Breaks: pairs are counted (products of the margins).
# loses: values
def confusion_matrix(predictions, labels):
    t = np.bincount(labels.ravel().astype(int), minlength=2)
    p = np.bincount(predictions.ravel().astype(int), minlength=2)
    return np.outer(t, p) // labels.size
