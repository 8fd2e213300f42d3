# Breaks: no scramble (transposing all axes first).
def preprocess(images):
    return images.T.reshape(-1, images.shape[0]) / 255.0
