# Breaks: float out (printed, and nothing returned).
# loses: values, shape, purity
def accuracy(predictions, labels):
    print(np.mean(np.ravel(predictions) == np.ravel(labels)))
