# Breaks: counts (=+ sets 1, += adds 1).
# loses: values
def confusion_matrix(predictions, labels):
    counts = np.zeros((2, 2), dtype=int)
    for true, predicted in zip(labels[0], predictions[0]):
        counts[int(true), int(predicted)] = +1
    return counts
