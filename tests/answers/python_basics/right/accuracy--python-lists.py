# Unusual: plain lists and a sum of booleans.
def accuracy(predictions, labels):
    p, y = predictions.ravel().tolist(), labels.ravel().tolist()
    return sum(a == b for a, b in zip(p, y)) / len(y)
