# Breaks: (1, m) allowed (the only row is compared as a whole).
# loses: shape
def accuracy(predictions, labels):
    correct = 0
    for p, y in zip(predictions, labels):
        correct += np.all(p == y)
    return float(correct / len(labels))
