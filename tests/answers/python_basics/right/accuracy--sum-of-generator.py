# Python's sum over pairs.
def accuracy(predictions, labels):
    pairs = list(zip(np.ravel(predictions).tolist(), np.ravel(labels).tolist()))
    return sum(1 for p, t in pairs if p == t) / len(pairs)
