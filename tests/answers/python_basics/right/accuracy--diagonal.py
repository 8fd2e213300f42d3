# Unusual: compares every pair on purpose and reads the diagonal only.
def accuracy(predictions, labels):
    table = predictions.reshape(-1, 1) == labels.reshape(1, -1)
    return np.trace(table, dtype=float) / len(table)
