# Breaks: the input is unchanged (setting .shape reshapes the caller's own array).
# loses: order, purity
def preprocess(images):
    images.shape = (images.shape[0], images.size // images.shape[0])
    return images.T / 255.0
