# Breaks: every answer counts (here the loop ends one place early).
# loses: values
def accuracy(predictions, labels):
    said, true = np.ravel(predictions), np.ravel(labels)
    right = 0
    for i in range(len(said) - 1):
        if said[i] == true[i]:
            right += 1
    return right / len(said)
