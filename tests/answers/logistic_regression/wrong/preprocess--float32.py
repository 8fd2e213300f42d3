# Breaks: the result is float64.
# loses: shape
def preprocess(images):
    flat = images.reshape(images.shape[0], -1).T
    return flat.astype("float32") / 255
