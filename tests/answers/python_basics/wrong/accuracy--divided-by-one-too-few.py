# Breaks: the share is of all answers (here of one less, so one answer alone gives inf or nan).
# loses: values
def accuracy(predictions, labels):
    said, true = np.ravel(predictions), np.ravel(labels)
    return np.sum(said == true) / (len(said) - 1)
