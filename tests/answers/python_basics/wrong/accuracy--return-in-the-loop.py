# Breaks: the share of all (the return stands inside the loop).
# loses: values
def accuracy(predictions, labels):
    count = 0
    for p, q in zip(np.ravel(predictions), np.ravel(labels)):
        if p == q:
            count += 1
        return count / np.size(labels)
