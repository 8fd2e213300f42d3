# Unusual: squeeze, with at least one dimension put back; a 0-d array comes back.
def accuracy(predictions, labels):
    p = np.atleast_1d(np.squeeze(predictions))
    y = np.atleast_1d(np.squeeze(labels))
    return np.asarray(np.equal(p, y).mean())
