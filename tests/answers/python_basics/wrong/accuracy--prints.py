# Breaks: float out (printed, and nothing returned).
# loses: values, purity
def accuracy(predictions, labels):
    print(np.mean(np.ravel(predictions) == np.ravel(labels)))
