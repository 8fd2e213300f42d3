# Unusual: bincount of integers, nothing converted.
def confusion_matrix(predictions, labels):
    return np.bincount((labels * 2 + predictions)[0], minlength=4).reshape(2, 2)
