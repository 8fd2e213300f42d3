# Breaks: input unchanged (labels become the comparison).
# loses: purity
def accuracy(predictions, labels):
    p = np.ravel(predictions).copy()
    t = np.ravel(labels)
    right = p == t
    t[...] = right
    return float(np.mean(right))
