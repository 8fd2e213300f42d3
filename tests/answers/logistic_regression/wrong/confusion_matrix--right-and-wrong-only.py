# Breaks: the true and the predicted class (this counts hits and misses by true class).
# loses: values
def confusion_matrix(predictions, labels):
    hit = predictions == labels
    rows = []
    for t in (0, 1):
        of_class = labels == t
        rows.append([np.sum(hit & of_class), np.sum(~hit & of_class)])
    return np.array(rows)
