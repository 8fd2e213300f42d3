# Breaks: the labels that are given, not those of the training set.
# loses: values
def majority_baseline(labels):
    return 100 / 162
