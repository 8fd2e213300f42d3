# Breaks: every answer counts (here [:-1] leaves the last one out).
# loses: values
def accuracy(predictions, labels):
    said, true = np.ravel(predictions), np.ravel(labels)
    return np.mean(said[:-1] == true[:-1])
