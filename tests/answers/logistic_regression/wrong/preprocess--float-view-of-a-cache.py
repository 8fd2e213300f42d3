# Breaks: each call gives a new array (results are kept by shape, and written over).
# loses: purity
kept = {}


def preprocess(images):
    columns = kept.setdefault(images.shape, np.zeros((images[0].size, len(images))))
    columns[:] = images.reshape(len(images), -1).T / 255
    return columns
