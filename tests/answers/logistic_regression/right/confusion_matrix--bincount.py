# Unusual: one number for each pair, counted with minlength.
def confusion_matrix(predictions, labels):
    pairs = 2 * np.ravel(labels).astype(int) + np.ravel(predictions).astype(int)
    return np.bincount(pairs, minlength=4).reshape(2, 2)
