# Unusual: the pairs that occur, counted, filled into a table.
def confusion_matrix(predictions, labels):
    table = np.zeros((2, 2), dtype=np.int16)
    pairs, counts = np.unique(np.vstack([labels, predictions]), axis=1, return_counts=True)
    table[tuple(pairs.astype(int))] = counts
    return table
