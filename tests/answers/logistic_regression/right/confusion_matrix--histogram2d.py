# Unusual: a two-dimensional histogram, turned to int.
def confusion_matrix(predictions, labels):
    edges = [-0.5, 0.5, 1.5]
    counts, _, _ = np.histogram2d(labels.ravel(), predictions.ravel(), bins=[edges, edges])
    return counts.astype(int)
