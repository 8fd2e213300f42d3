# Unusual: counts in a loop over two flat iterators.
def accuracy(predictions, labels):
    correct = 0
    for p, y in zip(predictions.flat, labels.flat):
        if p == y:
            correct += 1
    return correct / labels.size
