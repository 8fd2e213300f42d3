# Breaks: right where the last combination doesn't occur (bincount then gives fewer than 4 counts).
# loses: edge
def confusion_matrix(predictions, labels):
    combined = (2 * labels + predictions).ravel().astype(int)
    return np.bincount(combined).reshape(2, 2)
