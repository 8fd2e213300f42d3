# Breaks: a float64 array.
# loses: shape
def preprocess(images):
    return [list(row) for row in images.reshape(images.shape[0], -1).T / 255]
