# Breaks: value and stability (every score gets the same share).
# loses: values, edge
def softmax(x):
    return np.ones(x.shape) / x.shape[1]
