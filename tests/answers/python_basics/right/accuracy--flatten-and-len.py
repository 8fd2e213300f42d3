# Unusual: flatten, sum, len.
def accuracy(predictions, labels):
    p, t = predictions.flatten(), labels.flatten()
    assert len(p) == len(t)
    return float(sum(p == t)) / len(t)
