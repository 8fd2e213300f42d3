# Breaks: input unchanged (both are sorted by label, in place for flat arrays).
# loses: purity
def accuracy(predictions, labels):
    share = float(np.mean(np.ravel(predictions) == np.ravel(labels)))
    if predictions.ndim == 1:
        predictions.sort()
    return share
