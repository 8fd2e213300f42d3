# Breaks: m = 1 (squeeze leaves no dimension, len fails).
# loses: values, shape
def accuracy(predictions, labels):
    p, y = np.squeeze(predictions), np.squeeze(labels)
    correct = 0
    for i in range(len(y)):
        if p[i] == y[i]:
            correct += 1
    return correct / len(y)
