# Breaks: equal values (`is` asks whether it is one object).
# loses: values
def accuracy(predictions, labels):
    return float(np.mean(predictions is labels))
