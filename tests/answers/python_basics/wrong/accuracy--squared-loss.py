# Breaks: other labels than 0 and 1 may occur (one minus the squared loss over m).
# loses: values
def accuracy(predictions, labels):
    return 1 - l2_loss(predictions.ravel(), labels.ravel()) / labels.size
