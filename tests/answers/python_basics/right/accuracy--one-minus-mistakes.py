# Unusual: one minus the share of mistakes, by count_nonzero; prints the count.
def accuracy(predictions, labels):
    mistakes = np.count_nonzero(predictions.reshape(-1) != labels.reshape(-1))
    print("mistakes:", mistakes)
    return 1.0 - mistakes / predictions.size
