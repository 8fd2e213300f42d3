# Unusual: a table of the 256 possible values in place of a division.
def preprocess(images):
    table = np.arange(256) / 255.0
    return table[images.reshape(len(images), -1)].T
