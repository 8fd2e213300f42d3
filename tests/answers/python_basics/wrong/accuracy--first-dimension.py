# Breaks: (1, m) allowed (divided by shape[0]).
# loses: shape
def accuracy(predictions, labels):
    m = labels.shape[0]
    correct = sum(p == y for p, y in zip(predictions.flat, labels.flat))
    return float(correct / m)
