# Breaks: entry by entry (`and` takes whole arrays).
# loses: values, shape, purity
def accuracy(predictions, labels):
    p, y = np.ravel(predictions), np.ravel(labels)
    return np.mean((p == 1 and y == 1) or (p == 0 and y == 0))
