# Breaks: no scramble (transposing all axes first).
# loses: order
def preprocess(images):
    return images.T.reshape(-1, images.shape[0]) / 255.0
