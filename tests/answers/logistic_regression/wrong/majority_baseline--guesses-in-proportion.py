# Breaks: always the commoner class (this is the accuracy of guessing in proportion to the shares).
# loses: values
def majority_baseline(labels):
    p = float(np.mean(labels))
    return p**2 + (1 - p) ** 2
