# Unusual: a loop with four branches and four named counts.
def confusion_matrix(predictions, labels):
    true_negative = false_positive = false_negative = true_positive = 0
    for predicted, true in zip(predictions.reshape(-1), labels.reshape(-1)):
        if true == 1 and predicted == 1:
            true_positive += 1
        elif true == 1:
            false_negative += 1
        elif predicted == 1:
            false_positive += 1
        else:
            true_negative += 1
    return np.array([[true_negative, false_positive], [false_negative, true_positive]])
