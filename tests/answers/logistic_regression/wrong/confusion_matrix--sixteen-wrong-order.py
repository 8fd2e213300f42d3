# Breaks: rows are the true class (the code is 2 * predicted + true).
# loses: values
def confusion_matrix(predictions, labels):
    return np.bincount((2 * predictions + labels).ravel().astype(int), minlength=4).reshape(2, 2)
