# Breaks: every answer counts (here the loop begins at the second one).
# loses: values
def accuracy(predictions, labels):
    said, true = np.ravel(predictions), np.ravel(labels)
    right = 0
    for i in range(1, len(said)):
        if said[i] == true[i]:
            right += 1
    return right / len(said)
