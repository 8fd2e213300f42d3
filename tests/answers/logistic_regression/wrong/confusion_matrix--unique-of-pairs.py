# Breaks: right where a combination doesn't occur (unique leaves it out).
# loses: edge
def confusion_matrix(predictions, labels):
    combined = (2 * labels + predictions).ravel().astype(int)
    _, counts = np.unique(combined, return_counts=True)
    return counts.reshape(2, 2)
